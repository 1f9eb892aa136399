/** Which steps of a guide are done: ids of steps, equal in all languages. */
import { decode } from './storage.ts';

/** Reads the list back; damaged entries count as not ticked. */
export function decodeTicks(text: string | null): Set<string> {
  const value = decode(text);
  const ids: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Set(ids.filter((id) => typeof id === 'string'));
}

/** Writes the list down; null where nothing is ticked. */
export function encodeTicks(ticks: ReadonlySet<string>): string | null {
  return ticks.size > 0 ? JSON.stringify([...ticks]) : null;
}
