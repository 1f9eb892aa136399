/** What the reader's browser remembers; every access may be forbidden, and the page works all the same. */

const PREFIX = 'handoff:';

/** Stores by how long they keep: for good, or for the visit in this tab. */
export type Keep = 'always' | 'visit';

function attempt<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

function store(keep: Keep): Storage {
  return keep === 'always' ? localStorage : sessionStorage;
}

/** Stands in where storage is forbidden; it lasts as long as the page. */
const refused = new Map<string, string>();

/** Returns what was remembered under `name`, or null where there is nothing. */
export function recall(name: string, keep: Keep = 'always'): string | null {
  return refused.get(keep + name) ?? attempt(() => store(keep).getItem(PREFIX + name));
}

/**
 * Remembers `value` under `name`, or forgets it where `value` is null or empty.
 * @returns false where storage is forbidden and the page alone remembers it
 */
export function remember(name: string, value: string | null, keep: Keep = 'always'): boolean {
  const done = attempt(() => {
    if (value) store(keep).setItem(PREFIX + name, value);
    else store(keep).removeItem(PREFIX + name);
    return true;
  });
  if (value && !done) refused.set(keep + name, value);
  else refused.delete(keep + name);
  return done ?? false;
}

/** Forgets all of this visit whose names begin with `start`. */
export function forgetVisit(start: string): void {
  for (const name of refused.keys()) if (name.startsWith(`visit${start}`)) refused.delete(name);
  attempt(() => {
    const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX + start));
    for (const name of names) sessionStorage.removeItem(name);
  });
}

/** Tells whether the browser lets the page keep anything. */
export function canRemember(): boolean {
  const kept = remember('try', '1', 'visit');
  remember('try', null, 'visit');
  return kept && attempt(() => localStorage.length) !== null;
}

/** Returns the value that `text` encodes as JSON, or null where it encodes none. */
export function decode(text: string | null | undefined): unknown {
  return text ? attempt((): unknown => JSON.parse(text)) : null;
}
