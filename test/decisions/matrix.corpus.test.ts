import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '#decisions';
import { shared } from '../support/corpus.ts';
import { handbook } from '../support/walks.ts';

/** The fact sheet, whose section B says who is responsible. */
const SHEET = join(shared, 'design/responsibility-facts.md');

/** Our rows for each row of the sheet. */
const ROWS: Readonly<Record<string, readonly string[]>> = {
  B1: ['known-incident'],
  B2: ['service-fault'],
  B3: ['settings'],
  B4: ['settings'],
  B5: ['customer-users'],
  B6: ['dynamics'],
  B7: ['no-rights'],
  B8: ['customer-files'],
  B9: ['customer-question'],
  B10: ['dispute'],
  B11: ['change'],
  B12: ['sla-credit'],
  B13: ['reservation-refund', 'software-refund'],
  B14: ['own-invoice'],
  B15: ['not-paying'],
  B16: ['fraud'],
  B17: ['acceptable-use'],
  B18: ['takeover'],
  B19: ['product-fails'],
  B20: ['marketplace-billing'],
  B21: ['purchase-fails'],
  B22: ['partner-center'],
  B23: ['own-tenant'],
  B24: ['several-partners'],
  B25: ['account-suspended'],
  B26: ['licensing'],
};

/** Our columns for each column of the sheet, in its order. */
const COLUMNS = [
  ['global/direct-bill'],
  ['global/indirect-provider'],
  ['global/indirect-reseller'],
  ['us-gov/direct-bill', 'us-gov/indirect-provider'],
  ['us-gov/indirect-reseller'],
  ['china/own-agreement'],
  ['china/under-indirect-rights', 'china/under-indirect'],
] as const;

const RIGHTS_LOST =
  'The way through the Azure portal without rights in the tenant is asked for by service requests and removed rights; the row is about a fault.';
const NO_LICENSING =
  'The tree of bills asks nothing about licensing in US Government, so no decision leads there: the cell is a gap.';
const NO_REFUND =
  'The tree of bills sends all questions of a US Government customer to one outcome; only reservations have a way of their own, by service requests.';
const WITH_RIGHTS =
  'The sheet names the partner without rights; with rights the tree of China leads on as for a partner with an agreement.';

/** Where the matrix differs on purpose: row of the sheet, first of our columns, what is more (+) or less (−) here; why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'B1 china/under-indirect-rights +CN-OUTAGE': WITH_RIGHTS,
  'B5 china/under-indirect-rights +CN-ADMINCENTER': WITH_RIGHTS,
  'B5 china/under-indirect-rights −CN-PARTNER':
    'The tree of China leads users and licences to the admin centre, whoever the partner is.',
  'B6 china/under-indirect-rights +CN-ESCALATE': WITH_RIGHTS,
  'B7 global/direct-bill −AZ-NORIGHTS': RIGHTS_LOST,
  'B7 global/indirect-provider −AZ-NORIGHTS': RIGHTS_LOST,
  'B7 global/indirect-reseller −AZ-NORIGHTS': RIGHTS_LOST,
  'B13 us-gov/direct-bill +US-BILL': NO_REFUND,
  'B13 us-gov/direct-bill −SW-REFUND': NO_REFUND,
  'B26 us-gov/direct-bill −LICENSING': NO_LICENSING,
};

/** Cells of the sheet by row: `B1` → seven texts. */
function readSheet(): Map<string, readonly string[]> {
  const section = readFileSync(SHEET, 'utf8').split('\n## B.')[1]?.split('\n### ')[0] ?? '';
  const lines = section.split('\n').filter((line) => /^\| B\d+ \|/.test(line));
  return new Map(
    lines.map((line) => {
      const [id = '', , ...cells] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      return [id, cells];
    }),
  );
}

/** The outcomes that a cell of the sheet names, by itself or by pointing to another cell. */
function namedIn(sheet: ReadonlyMap<string, readonly string[]>, row: string, at: number): string[] {
  const text = sheet.get(row)?.[at] ?? '';
  const own = [...text.matchAll(/`([A-Z0-9*-]+)`/g)].flatMap(([, id]) => id ?? []);
  const other = /^as (B\d+)/.exec(text)?.[1];
  if (other) return [...own, ...namedIn(sheet, other, at)];
  if (text.startsWith('as Global')) return [...own, ...namedIn(sheet, row, 0)];
  if (text.startsWith('same') && at > 0) return [...own, ...namedIn(sheet, row, at - 1)];
  return own;
}

function matches(name: string, outcome: string): boolean {
  return name.endsWith('*') ? outcome.startsWith(name.slice(0, -1)) : outcome === name;
}

describe.skipIf(!existsSync(SHEET))('the matrix beside the fact sheet', () => {
  const matrix = matrixOf(handbook);
  const sheet = existsSync(SHEET) ? readSheet() : new Map<string, readonly string[]>();

  function ours(rows: readonly string[], columns: readonly string[]): Set<string> {
    const cells = matrix.rows
      .filter(({ id }) => rows.includes(id))
      .flatMap((row) =>
        row.cells.filter(({ cloud, column }) => columns.includes(`${cloud}/${column}`)),
      );
    return new Set(cells.flatMap(({ ends }) => ends.map(({ outcome }) => outcome)));
  }

  test('all rows of both are compared', () => {
    expect([...sheet.keys()]).toEqual(Object.keys(ROWS));
    expect(new Set([...sheet.values()].map((cells) => cells.length))).toEqual(
      new Set([COLUMNS.length]),
    );
    const compared = new Set(Object.values(ROWS).flat());
    expect(matrix.rows.map(({ id }) => id).filter((id) => !compared.has(id))).toEqual([]);
  });

  test('cells that name outcomes lead to them, and to no others', () => {
    const differences: string[] = [];
    let count = 0;
    for (const [row, rows] of Object.entries(ROWS)) {
      for (const [at, columns] of COLUMNS.entries()) {
        const named = namedIn(sheet, row, at);
        if (named.length === 0) continue;
        count += 1;
        const found = [...ours(rows, columns)];
        const place = `${row} ${columns[0]}`;
        const more = found.filter((id) => !named.some((name) => matches(name, id)));
        const less = named.filter((name) => !found.some((id) => matches(name, id)));
        differences.push(...more.map((id) => `${place} +${id}`));
        differences.push(...less.map((id) => `${place} −${id}`));
      }
    }
    expect(count).toBeGreaterThan(130);
    expect(differences.sort()).toEqual(Object.keys(EXCEPTIONS).sort());
  });

  test('Germany is closed in every row', () => {
    const rows = matrix.rows.map(({ id }) => id);
    expect([...ours(rows, ['germany/any'])]).toEqual(['DE-CLOSED']);
  });
});
