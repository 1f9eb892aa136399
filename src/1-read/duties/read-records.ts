import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Finding, FindingList, type ReadYaml, readYaml, reportIssues } from '#findings';
import { versionId } from './identity.ts';
import type { Duty, DutyVersion } from './model.ts';
import { RecordFile } from './schema.ts';

const ROOM = 'duties';
const RESTORE = 'Restore the file as it was committed; records are never edited.';

/** All recorded versions. */
export interface Records {
  /** The oldest first. */
  versions: readonly DutyVersion[];
  findings: readonly Finding[];
}

/** A file of the folder, or what its name says of it. */
interface Named {
  name: string;
  date: string;
  /** Which version of the day. */
  nth: number;
}

/**
 * Reads the recorded versions of the duties. What is damaged is left out with a finding; a folder that is not there has
 * none.
 * @param folder absolute path of `content/duties`
 */
export function readRecords(folder: string): Records {
  const lists: FindingList[] = [];
  const listAt = (path: string): FindingList => {
    const list = new FindingList(relative(process.cwd(), path) || path);
    lists.push(list);
    return list;
  };
  const files = namesIn(folder, listAt(folder))
    .flatMap((name) => namedOf(name) ?? reportName(listAt(join(folder, name))))
    .sort((a, b) => a.date.localeCompare(b.date) || a.nth - b.nth);
  const versions: DutyVersion[] = [];
  let whole = true;
  for (const { name, date } of files) {
    const path = join(folder, name);
    const list = listAt(path);
    const version = readRecord(path, date, list);
    // Behind a record that cannot be read nobody knows what should be continued.
    if (version && whole) checkOrder(version, versions.at(-1), list);
    if (version) versions.push(version);
    whole &&= version !== null;
  }
  return { versions, findings: lists.flatMap(({ items }) => items) };
}

function namesIn(folder: string, list: FindingList): string[] {
  if (!existsSync(folder)) return [];
  try {
    return readdirSync(folder).filter((name) => !name.startsWith('.'));
  } catch {
    const mend = 'Make it a folder, and check its permissions.';
    list.add('duties/unreadable', 'error', 1, 'The folder of the records cannot be read.', mend);
    return [];
  }
}

function namedOf(name: string): Named | null {
  const [, date, nth = '1'] = /^(\d{4}-\d\d-\d\d)(?:-([1-9]\d*))?\.yaml$/.exec(name) ?? [];
  const valid = date !== undefined && z.iso.date().safeParse(date).success;
  return valid ? { name, date, nth: Number(nth) } : null;
}

function reportName(list: FindingList): [] {
  list.add(
    'duties/name',
    'warning',
    1,
    'The file is not read: its name is not the date of a record.',
    'Name it 2026-11-20.yaml, or 2026-11-20-2.yaml for the second of a day, or move it elsewhere.',
  );
  return [];
}

function readRecord(path: string, date: string, list: FindingList): DutyVersion | null {
  const text = readText(path, list);
  const read = text === null ? null : readYaml(text, ROOM, list);
  if (!read) return null;
  const held = RecordFile.safeParse(read.data);
  if (!held.success) {
    reportIssues(held.error, read, { room: ROOM, mend: RESTORE }, list);
    return null;
  }
  const duties = dutiesIn(held.data, read, list);
  const { id, previous } = held.data;
  if (duties && versionId(previous, duties) === id) return { id, previous, date, duties };
  if (duties) {
    const message = `The file does not say what it said when it was written as \`${id}\`.`;
    list.add('duties/altered', 'error', read.lineOf(['id']), message, RESTORE);
  }
  return null;
}

function readText(path: string, list: FindingList): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const mend = 'Make it a file, not a folder, and check its permissions.';
    list.add('duties/unreadable', 'error', 1, 'The file cannot be read.', mend);
    return null;
  }
}

/** Null and a finding where a row has a column that the file does not list. */
function dutiesIn(file: RecordFile, { lineOf }: ReadYaml, list: FindingList): Duty[] | null {
  const duties: Duty[] = [];
  let whole = true;
  for (const [row, { group, decision, ends: byColumn }] of Object.entries(file.rows)) {
    for (const [name, ends] of Object.entries(byColumn)) {
      const kind = Object.hasOwn(file.columns, name) ? file.columns[name] : undefined;
      const [cloud = '', column = ''] = name.split('/');
      if (kind !== undefined) duties.push({ row, group, decision, cloud, column, kind, ends });
      else {
        const line = lineOf(['rows', row, 'ends', name]);
        list.add(
          'duties/column',
          'error',
          line,
          `\`${name}\` is none of the \`columns\`.`,
          RESTORE,
        );
        whole = false;
      }
    }
  }
  return whole ? duties : null;
}

function checkOrder(
  { previous }: DutyVersion,
  before: DutyVersion | undefined,
  list: FindingList,
): void {
  if (previous === (before?.id ?? null)) return;
  list.add(
    'duties/order',
    'error',
    1,
    `The record continues \`${previous ?? 'nothing'}\`, but the one before it is \`${before?.id ?? 'none'}\`.`,
    'Restore the record that is missing, or remove this one and write it anew with `npm run duties`.',
  );
}
