import type { Catalog, SiteLocale } from '#catalog';
import type { T } from '#strings';
import { spokenTo } from '../decide/spoken.ts';
import { tableOf } from './table.ts';

/** Tells Excel that the file is UTF-8; without it Cyrillic and Chinese are read as something else. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What spreadsheets take for the beginning of a formula: full-width signs, and blanks that some pass over, included. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * The matrix as a CSV file (RFC 4180): one line for each outcome of each cell, and one for each cell that the documents do
 * not describe.
 * @param site beginning of all addresses
 */
export function matrixCsv(catalog: Catalog, locale: SiteLocale, site: URL): string {
  const spoken = spokenTo(catalog, locale.tag);
  const { t, words } = spoken;
  const lines: string[][] = [heads(t)];
  for (const group of tableOf(catalog, locale.tag, spoken).groups) {
    for (const row of group.rows) {
      for (const { column, parties, gap } of row.cells) {
        const start = [group.name, row.name, column.name, column.partner];
        const note = gap ? t('matrix.notDescribed') : '';
        if (parties.length === 0) lines.push([...start, '', '', note, '', '']);
        for (const { party, ends } of parties) {
          for (const { label, url, decision } of ends) {
            const title = words.decisions[decision]?.title ?? decision;
            const address = new URL(url, site).href;
            lines.push([...start, t(`matrix.name-${party}`), label, note, title, address]);
          }
        }
      }
    }
  }
  return BYTE_ORDER_MARK + lines.map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

function heads(t: T): string[] {
  return [
    t('matrix.group'),
    t('matrix.problem'),
    t('matrix.cloud'),
    t('matrix.partner'),
    t('matrix.responsible'),
    t('matrix.outcome'),
    t('matrix.note'),
    t('matrix.decision'),
    t('matrix.address'),
  ];
}

/** One field: quoted where it must be, and never taken for a formula by a spreadsheet. */
export function csvField(text: string): string {
  // A no-break space looks the same but is not found by who searches for a blank.
  const plain = text.replaceAll('\u00A0', ' ');
  const safe = FORMULA.test(plain) ? `'${plain}` : plain;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
