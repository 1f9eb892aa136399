import { createHash } from 'node:crypto';
import type { Duty, DutyEnd } from './model.ts';

/** What a duty is found again by in another version. */
export function dutyKey({ row, cloud, column }: Duty): string {
  return `${row}/${cloud}/${column}`;
}

/** How a duty ends, as one text: equal for the same ends in any order. */
export function endsText(ends: readonly DutyEnd[]): string {
  return ends
    .map(({ responsible, outcome }) => `${responsible} ${outcome}`)
    .sort()
    .join(', ');
}

/** Tells whether two versions say the same of the same duties; in which group or decision they stand does not count. */
export function sameDuties(one: readonly Duty[], other: readonly Duty[]): boolean {
  return linesOf(one) === linesOf(other);
}

/** Id of the version that follows another: 12 hex digits that no other place in the history has. */
export function versionId(previous: string | null, duties: readonly Duty[]): string {
  // Duties that change and change back are a version of their own, so what was before is part of it.
  const text = `${previous ?? ''}\n${linesOf(duties)}`;
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function linesOf(duties: readonly Duty[]): string {
  return duties
    .map((duty) => `${dutyKey(duty)}: ${endsText(duty.ends)}`)
    .sort()
    .join('\n');
}
