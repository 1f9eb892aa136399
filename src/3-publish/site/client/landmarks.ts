/** Finding one's place again in a text that was laid out anew, or in its twin in another language. */
import { decode } from './storage.ts';

/** A point of the text: an element's id and its distance from the top of the window in CSS pixels. */
export interface Landmark {
  id: string;
  top: number;
}

/**
 * Returns the first landmark at or below `edge` and those before it, nearest first, at most `count`.
 * They must come in document order; where all lie above the edge, the last one is the nearest.
 */
export function nearest(landmarks: readonly Landmark[], edge: number, count: number): Landmark[] {
  const found = landmarks.findIndex((landmark) => landmark.top >= edge);
  const end = found < 0 ? landmarks.length : found + 1;
  return landmarks.slice(Math.max(0, end - count), end).reverse();
}

/** Writes down the place in a guide for the next page. */
export function encodePlace(slug: string, landmarks: readonly Landmark[]): string {
  return JSON.stringify([slug, landmarks.map(({ id, top }) => [id, Math.round(top)])]);
}

/** Reads a place back; empty where the note is damaged or tells of another guide. */
export function decodePlace(text: string | null, slug: string): Landmark[] {
  const value = decode(text);
  if (!Array.isArray(value) || value[0] !== slug || !Array.isArray(value[1])) return [];
  const pairs: readonly unknown[] = value[1];
  return pairs.flatMap((pair) => {
    if (!Array.isArray(pair)) return [];
    const [id, top]: readonly unknown[] = pair;
    return typeof id === 'string' && typeof top === 'number' ? [{ id, top }] : [];
  });
}
