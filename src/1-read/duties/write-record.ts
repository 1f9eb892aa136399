import { endsText } from './identity.ts';
import type { Duty, DutyVersion } from './model.ts';

/** Name of the file of a version: its date, and its number where the day has records already. */
export function recordName(date: string, versions: readonly DutyVersion[]): string {
  const sameDay = versions.filter((version) => version.date === date).length;
  return sameDay === 0 ? `${date}.yaml` : `${date}-${sameDay + 1}.yaml`;
}

/** A version as YAML with one line for each duty, so that two of them can be compared line by line. */
export function recordText({ id, previous, duties }: DutyVersion): string {
  const columns = new Map(duties.map((duty) => [columnOf(duty), duty.kind]));
  const rows = Map.groupBy(duties, ({ row }) => row);
  return [
    '# Who was responsible for what, computed from the decisions by `npm run duties`. Not to be edited.',
    `id: "${id}"`,
    `previous: ${previous === null ? 'null' : `"${previous}"`}`,
    'columns:',
    ...[...columns].map(([column, kind]) => `  ${column}: ${plain(kind)}`),
    'rows:',
    ...[...rows].flatMap(([row, own]) => rowLines(row, own)),
    '',
  ].join('\n');
}

function rowLines(row: string, duties: readonly Duty[]): string[] {
  const [first] = duties;
  return [
    `  ${plain(row)}:`,
    `    group: ${plain(first?.group ?? '')}`,
    `    decision: ${plain(first?.decision ?? '')}`,
    '    ends:',
    ...duties.map((duty) => `      ${columnOf(duty)}: [${endsText(duty.ends)}]`),
  ];
}

function columnOf({ cloud, column }: Duty): string {
  return `${cloud}/${column}`;
}

/** An id, quoted where YAML would take it for a number or a truth. */
function plain(id: string): string {
  return /^(?!(?:null|true|false)$)[a-z][a-z0-9-]*$/.test(id) ? id : `"${id}"`;
}
