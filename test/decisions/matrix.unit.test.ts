import { describe, expect, test } from 'vitest';
import { type Handbook, matrixOf } from '#decisions';
import { matrixCsv } from '#site';
import { openLink, readLink } from '#walk';
import { differs } from '../../src/3-publish/site/client/matrix/compare.ts';
import {
  type Choices,
  presetFor,
  readState,
  writeState,
} from '../../src/3-publish/site/client/matrix/state.ts';
import { spokenTo } from '../../src/3-publish/site/decide/spoken.ts';
import { csvField } from '../../src/3-publish/site/matrix/csv.ts';
import { tableOf } from '../../src/3-publish/site/matrix/table.ts';
import { catalogOf } from '../support/editions.ts';
import { graphs, handbook } from '../support/walks.ts';

const matrix = matrixOf(handbook);
const catalog = { ...catalogOf([]), handbook };

function cell(row: string, place: string, from: Handbook = handbook) {
  const cells = matrixOf(from).rows.find(({ id }) => id === row)?.cells;
  const found = cells?.find(({ cloud, column }) => `${cloud}/${column}` === place);
  return `${found?.gap ? 'gap ' : ''}${found?.ends.map(({ outcome }) => outcome).join(' ')}`.trim();
}

describe('cells', () => {
  test('open the outcome that they name, for whoever follows the link', () => {
    const ends = matrix.rows.flatMap(({ cells }) => cells.flatMap((one) => one.ends));
    expect(ends.length).toBeGreaterThan(250);
    const wrong = ends.filter(({ decision, fragment, outcome }) => {
      const graph = graphs.get(decision);
      const opened = graph && openLink(graph, readLink(fragment), {}, []);
      return opened?.at.id !== outcome || opened.changed || opened.at.kind !== 'outcome';
    });
    expect(wrong).toEqual([]);
  });

  test('name each outcome once, and are either described or a gap', () => {
    const cells = matrix.rows.flatMap((row) => row.cells);
    expect(cells.filter(({ ends, gap }) => ends.length === 0 && !gap)).toEqual([]);
    const ids = cells.map(({ ends }) => ends.map(({ outcome }) => outcome));
    expect(ids.filter((own) => new Set(own).size !== own.length)).toEqual([]);
  });

  test('of one row in different clouds', () => {
    expect(cell('dynamics', 'global/direct-bill')).toBe('MS-D365 D365-NOPLAN');
    expect(cell('dynamics', 'china/own-agreement')).toBe('gap CN-ESCALATE');
    expect(cell('product-fails', 'us-gov/direct-bill')).toBe('gap US-MKT');
    expect(cell('reservation-refund', 'china/own-agreement')).toBe('gap');
    expect(cell('dynamics', 'germany/any')).toBe('DE-CLOSED');
  });

  test('a place counts more than its question, and a row more than the column', () => {
    expect(cell('change', 'us-gov/direct-bill')).toBe('SUB-CHANGE');
    expect(cell('no-rights', 'china/under-indirect-rights')).toBe('CN-INDIRECT');
  });

  test('a question that the row says nothing about is not described', () => {
    const rows = handbook.matrix.rows.map((row) => ({ ...row, answers: {} }));
    const bare = { ...handbook, matrix: { ...handbook.matrix, rows } };
    expect(cell('dynamics', 'global/direct-bill', bare)).toBe('gap');
    expect(cell('dynamics', 'germany/any', bare)).toBe('DE-CLOSED');
  });

  test('columns of one kind stand for the same partner', () => {
    const kinds = matrix.columns.map(({ cloud, id, kind }) => `${cloud}/${id} ${kind}`);
    expect(kinds).toContain('china/own-agreement direct-bill');
    expect(kinds).toContain('china/under-indirect indirect-reseller');
    expect(kinds).toContain('global/indirect-provider indirect-provider');
  });
});

describe.each(['en', 'ru', 'zh-TW'])('the table in %s', (locale) => {
  const { groups, columns } = tableOf(catalog, locale, spokenTo(catalog, locale));
  const rows = groups.flatMap((group) => group.rows);

  test('has words for everything', () => {
    const names = [...groups, ...rows, ...columns].map(({ name }) => name);
    const labels = rows.flatMap(({ cells }) =>
      cells.flatMap(({ parties }) => parties.flatMap(({ ends }) => ends.map(({ label }) => label))),
    );
    const partners = columns.map(({ partner }) => partner);
    const ids = [...names, ...labels, ...partners].filter((text) =>
      /^[a-z-]+$|^[A-Z0-9-]+$/.test(text),
    );
    expect(ids).toEqual([]);
  });

  test('says who it is once for each cell', () => {
    const all = rows.flatMap(({ cells }) =>
      cells.map(({ parties }) => parties.map(({ party }) => party)),
    );
    expect(all.filter((own) => new Set(own).size !== own.length)).toEqual([]);
  });

  test('as a file has the same cells', () => {
    const reader = catalog.locales.find(({ tag }) => tag === locale);
    const text = reader ? matrixCsv(catalog, reader, new URL('https://handoff.example')) : '';
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = text.slice(1, -2).split('\r\n').map(fieldsOf);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([9]));
    const expected = rows.flatMap(({ cells }) =>
      cells.map(({ outcomes }) => Math.max(1, outcomes.length)),
    );
    expect(lines.length - 1).toBe(expected.reduce((sum, count) => sum + count, 0));
    const addresses = lines.slice(1).map((line) => line[8] ?? '');
    expect(addresses.filter((one) => !/^(https:\/\/handoff\.example\/.+)?$/.test(one))).toEqual([]);
  });
});

/** The fields of one line, read as RFC 4180 has them. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

test.each([
  ['plain', 'plain'],
  ['a, b', '"a, b"'],
  ['“so” and "so"', '"“so” and ""so"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-1, +1', '"\'-1, +1"'],
  ['＝1', "'＝1"],
  [' =1+1', "' =1+1"],
  ['\u200B=1+1', "'\u200B=1+1"],
  ['\n=1+1', '"\'\n=1+1"'],
  ['5\u00A0дней', '5 дней'],
])('a field with %j is written as %j', (text, written) => {
  expect(csvField(text)).toBe(written);
});

describe('two clouds compared', () => {
  const direct = { kind: 'direct-bill', parties: 'microsoft', outcomes: 'MS-AZURE' };
  const reseller = { kind: 'indirect-reseller', parties: 'indirect-provider', outcomes: 'VIA' };
  const first = [direct, reseller];

  test.each([
    ['somebody else for the same kind of partner', { ...direct, parties: '21vianet' }, true],
    ['the same party with a procedure of its own', { ...direct, outcomes: 'US-MS-AZURE' }, false],
    ['the same party as for another kind', { ...reseller, parties: 'microsoft' }, true],
    ['a gap on one side', { ...direct, parties: 'gap', outcomes: '' }, true],
    [
      'a kind that the other does not know',
      { ...direct, kind: 'indirect-provider', parties: 'x' },
      false,
    ],
    ['a closed cloud', { kind: 'any', parties: 'microsoft', outcomes: 'DE-CLOSED' }, true],
  ])('%s', (_, cell, wanted) => {
    expect(differs(cell, first)).toBe(wanted);
  });

  test('from a closed cloud everything differs', () => {
    const closed = [{ kind: 'any', parties: 'microsoft', outcomes: 'DE-CLOSED' }];
    expect(differs(direct, closed)).toBe(true);
  });
});

describe('the state in the address', () => {
  const choices: Choices = {
    compare: ['global', 'us-gov', 'china', 'germany'],
    with: ['none', 'global', 'us-gov', 'china', 'germany'],
    partner: ['all', 'direct-bill', 'indirect-reseller'],
    problem: ['all', 'billing'],
  };
  const wide = presetFor({ cloud: null, partner: null, narrow: false }, choices);

  test('is what a shared link shows', () => {
    const state = {
      compare: 'china',
      with: 'us-gov',
      partner: 'direct-bill',
      problem: 'billing',
      differing: true,
    };
    expect(readState(writeState(state), wide, choices)).toEqual(state);
    expect(readState(writeState(wide), { ...state, compare: 'germany' }, choices)).toEqual({
      ...state,
      compare: 'global',
      with: 'china',
      differing: false,
    });
  });

  test('passes over what is no choice', () => {
    const hostile = '?compare=%3Cimg%3E&with=constructor&partner=india&problem=&differing=1';
    expect(readState(hostile, wide, choices)).toEqual(wide);
  });

  test.each([
    [{ cloud: null, partner: null, narrow: false }, 'global china all'],
    [{ cloud: 'china', partner: 'direct-bill', narrow: false }, 'china global all'],
    [{ cloud: 'india', partner: null, narrow: false }, 'global china all'],
    [
      { cloud: 'us-gov', partner: 'indirect-reseller', narrow: true },
      'us-gov none indirect-reseller',
    ],
    [{ cloud: null, partner: 'advisor', narrow: true }, 'global none direct-bill'],
  ])('begins with what is known of the reader: %j', (reader, wanted) => {
    const { compare, with: other, partner } = presetFor(reader, choices);
    expect(`${compare} ${other} ${partner}`).toBe(wanted);
  });
});
