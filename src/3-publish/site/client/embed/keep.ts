/** What a host that asks for it lets a checklist keep, for the visit in this tab. */
import { decode } from '../storage.ts';

export interface Kept {
  state: string;
  ticks: Readonly<Record<string, readonly string[]>>;
}

const PREFIX = 'handoff-checklist:';

/** Returns what was kept; what is damaged or forbidden counts as nothing. */
export function recallKept(name: string): Kept | null {
  try {
    const value = decode(sessionStorage.getItem(PREFIX + name));
    return isKept(value) ? value : null;
  } catch {
    return null;
  }
}

/** Keeps it, unless the host's browser forbids that. */
export function keep(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    // The checklist works all the same.
  }
}

function isKept(value: unknown): value is Kept {
  if (typeof value !== 'object' || value === null) return false;
  const [state, ticks] = ['state', 'ticks'].map((name) => Reflect.get(value, name));
  const lists = typeof ticks === 'object' && ticks !== null ? Object.values(ticks) : [null];
  return typeof state === 'string' && lists.every(Array.isArray);
}
