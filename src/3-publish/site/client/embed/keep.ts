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
  const { state, ticks }: Partial<Record<string, unknown>> = Object(value);
  return typeof state === 'string' && Object.values(Object(ticks)).every(Array.isArray);
}
