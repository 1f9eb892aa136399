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

/** Returns what was remembered under `name`, or null where there is nothing or storage is forbidden. */
export function recall(name: string, keep: Keep = 'always'): string | null {
  return attempt(() => store(keep).getItem(PREFIX + name));
}

/** Remembers `value` under `name`, or forgets it where `value` is null or empty. */
export function remember(name: string, value: string | null, keep: Keep = 'always'): void {
  attempt(() =>
    value ? store(keep).setItem(PREFIX + name, value) : store(keep).removeItem(PREFIX + name),
  );
}

/** Returns the value that `text` encodes as JSON, or null where it encodes none. */
export function decode(text: string | null | undefined): unknown {
  return text ? attempt((): unknown => JSON.parse(text)) : null;
}
