import { dutyKey, endsText } from './identity.ts';
import type { Duty, DutyChange, DutyEnd } from './model.ts';

/** What changed from one version to the next: in the order of the later one, then what is gone in the order of the earlier. */
export function compareDuties(before: readonly Duty[], after: readonly Duty[]): DutyChange[] {
  const was = new Map(before.map((duty) => [dutyKey(duty), duty]));
  const is = new Set(after.map(dutyKey));
  const present = after.flatMap((duty) => changeOf(was.get(dutyKey(duty)), duty) ?? []);
  const gone = before
    .filter((duty) => !is.has(dutyKey(duty)))
    .map((duty): DutyChange => ({ kind: 'removed', duty, before: duty.ends, after: null }));
  return [...present, ...gone];
}

function changeOf(was: Duty | undefined, duty: Duty): DutyChange | null {
  if (!was) return { kind: 'added', duty, before: null, after: duty.ends };
  if (endsText(was.ends) === endsText(duty.ends)) return null;
  const kind = partiesOf(was.ends) === partiesOf(duty.ends) ? 'outcome' : 'responsible';
  return { kind, duty, before: was.ends, after: duty.ends };
}

function partiesOf(ends: readonly DutyEnd[]): string {
  return [...new Set(ends.map(({ responsible }) => responsible))].sort().join(' ');
}
