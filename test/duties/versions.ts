import { type Duty, type DutyVersion, versionId } from '#duties';
import { PARTIES } from '#field';

/** A duty in the cloud `global`, written as `row column: party OUTCOME, party OUTCOME`. */
export function duty(text: string): Duty {
  const [, row = '', column = '', ends = ''] = /^(\S+) (\S+): ?(.*)$/.exec(text) ?? [];
  return {
    row,
    group: 'technical',
    decision: 'first',
    cloud: 'global',
    column,
    kind: column,
    ends: ends === '' ? [] : ends.split(', ').map(endOf),
  };
}

function endOf(text: string): Duty['ends'][number] {
  const [party, outcome = ''] = text.split(' ');
  const responsible = PARTIES.find((one) => one === party);
  if (!responsible) throw new Error(`\`${party}\` is no party.`);
  return { responsible, outcome };
}

/** Versions of some duties, one after the other, each on its date. */
export function versionsOf(
  ...all: readonly (readonly [string, readonly string[]])[]
): DutyVersion[] {
  const versions: DutyVersion[] = [];
  for (const [date, lines] of all) {
    const duties = lines.map(duty);
    const previous = versions.at(-1)?.id ?? null;
    versions.push({ id: versionId(previous, duties), previous, date, duties });
  }
  return versions;
}
