import { type Zippable, zipSync } from 'fflate';
import type { Files } from './copy.ts';

/**
 * Packs files as a zip; the same files give the same bytes, wherever and whenever.
 * @param day what all of them are dated, `YYYY-MM-DD`
 */
export function zipFiles(files: Files, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // Archives say the time of a place without saying the place.
  const mtime = new Date(year, month - 1, date);
  const encoder = new TextEncoder();
  const entries: Zippable = {};
  for (const [name, content] of files) {
    entries[name] = typeof content === 'string' ? encoder.encode(content) : content;
  }
  return zipSync(entries, { level: 9, mtime });
}
