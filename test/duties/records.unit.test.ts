import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRecords, recordName, recordText } from '#duties';
import { versionsOf } from './versions.ts';

const VERSIONS = versionsOf(
  ['2026-11-20', ['fault direct-bill: microsoft CASE, partner FIX', '21st direct-bill:']],
  ['2026-11-20', ['fault direct-bill: partner FIX', '21st direct-bill: customer ASK']],
  ['2027-01-05', ['fault direct-bill: microsoft CASE', '21st direct-bill: customer ASK']],
);
const NAMES = ['2026-11-20.yaml', '2026-11-20-2.yaml', '2027-01-05.yaml'];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handoff-duties-'));
  for (const [at, version] of VERSIONS.entries()) {
    const name = recordName(version.date, VERSIONS.slice(0, at));
    writeFileSync(join(folder, name), recordText(version));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

/** Findings as `code file:line`, and the ids that are left. */
function read(): { found: string[]; ids: string[] } {
  const { findings, versions } = readRecords(folder);
  return {
    found: findings.map(({ code, file, line }) => `${code} ${file.split('/').at(-1)}:${line}`),
    ids: versions.map(({ id }) => id),
  };
}

test('records are read as they were written, in order of day and number', () => {
  expect(readRecords(folder)).toEqual({ versions: VERSIONS, findings: [] });
  expect(VERSIONS.map(({ date }, at) => recordName(date, VERSIONS.slice(0, at)))).toEqual(NAMES);
});

test('the tenth record of a day comes after the ninth', () => {
  const many = versionsOf(
    ...Array.from({ length: 11 }, (_, at) => ['2026-12-01', [`fault x: partner F${at}`]] as const),
  );
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  for (const [at, version] of many.entries())
    write(recordName(version.date, many.slice(0, at)), recordText(version));
  expect(read()).toEqual({ found: [], ids: many.map(({ id }) => id) });
});

test('a folder that is not there has no records', () => {
  expect(readRecords('/nowhere/duties')).toEqual({ versions: [], findings: [] });
});

describe('a damaged record is told of with its line, and left out', () => {
  const [first, second, third] = VERSIONS.map((version) => recordText(version));
  const ids = VERSIONS.map(({ id }) => id);
  const without = ids.filter((_, at) => at !== 1);

  test.each([
    ['is no YAML', 'rows: [\n', 'duties/yaml', 2],
    ['is cut off', second?.slice(0, 120), 'duties/yaml', 3],
    ['has lost its end', second?.replace(/rows:.*/s, ''), 'duties/schema', 1],
    ['is empty', '', 'duties/schema', 1],
    ['is a list', '- a\n', 'duties/schema', 1],
    ['is binary', '\u0000\uFFFD\u0001', 'duties/schema', 1],
    ['has an id of another form', second?.replace(/id: ".*"/, 'id: "1"'), 'duties/schema', 2],
    ['names no party', second?.replace('customer ASK', 'nobody ASK'), 'duties/schema', 16],
    ['names no outcome', second?.replace('customer ASK', 'customer'), 'duties/schema', 16],
    ['has more than there is', `${second}extra: 1\n`, 'duties/schema', 1],
    [
      'has a column that it does not list',
      second?.replace('      global/direct-bill: [partner', '      global/advisor: [partner'),
      'duties/column',
      11,
    ],
    ['was edited', second?.replace('partner FIX', 'microsoft FIX'), 'duties/altered', 2],
  ])('where it %s', (_, text, code, line) => {
    expect(text).not.toBe(second);
    write('2026-11-20-2.yaml', text ?? '');
    const { found, ids: left } = read();
    expect(found).toContain(`${code} 2026-11-20-2.yaml:${line}`);
    expect(left).toEqual(without);
  });

  test('where it is a folder', () => {
    rmSync(join(folder, '2026-11-20-2.yaml'));
    mkdirSync(join(folder, '2026-11-20-2.yaml'));
    expect(read()).toEqual({ found: ['duties/unreadable 2026-11-20-2.yaml:1'], ids: without });
  });

  test('where the folder is a file', () => {
    const file = join(folder, NAMES[0] ?? '');
    expect(readRecords(file).findings.map(({ code }) => code)).toEqual(['duties/unreadable']);
  });

  test('where its name is no date', () => {
    write('2026-13-01.yaml', first ?? '');
    write('notes.txt', '');
    expect(read()).toEqual({
      found: ['duties/name 2026-13-01.yaml:1', 'duties/name notes.txt:1'],
      ids,
    });
  });

  test('where one before it is missing', () => {
    rmSync(join(folder, '2026-11-20-2.yaml'));
    expect(read()).toEqual({ found: ['duties/order 2027-01-05.yaml:1'], ids: without });
  });

  test('where two continue the same one', () => {
    write('2027-02-01.yaml', third ?? '');
    expect(read().found).toEqual(['duties/order 2027-02-01.yaml:1']);
  });
});
