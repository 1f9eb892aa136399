/** A place as one word: the fragment of the full page, behind the id of its decision where that is not the one asked for. */
import type { Place } from './case.ts';

const OTHER = /^([a-z0-9][a-z0-9-]*)\//;

/** Writes a place. */
export function writeState(decision: string, fragment: string, asked: string): string {
  return (decision === asked ? '' : `${decision}/`) + fragment.slice(1);
}

/** Reads a place; null where neither it nor the host names a decision. */
export function readState(state: string, asked: string): Place | null {
  const bare = state.replace(/^#/, '');
  const [start = '', other = asked] = OTHER.exec(bare) ?? [];
  return other ? { decision: other, fragment: `#${bare.slice(start.length)}` } : null;
}
