import { type Catalog, INSTANCES, outcomeUrl } from '#catalog';
import { type Cell, type Matrix, type MatrixColumn, matrixOf } from '#decisions';
import type { Party } from '#field';
import { setSpaces } from '#locale';
import type { T } from '#strings';
import { instanceCode } from '../client/instances.ts';
import type { Spoken } from '../decide/spoken.ts';
import { closedOn, cloudName } from '../names.ts';

/** One column: a kind of partner in a cloud. */
export interface TableColumn {
  cloud: string;
  /** On the tile of the cloud. */
  code: string | null;
  kind: string;
  /** Name of the cloud. */
  name: string;
  /** The kind of partner there, in words. */
  partner: string;
  closed: boolean;
}

/** Who is responsible in a cell, and the outcomes that say so. */
export interface TableParty {
  party: Party;
  /** "You" where it is the reader of the column. */
  word: string;
  ends: readonly { label: string; url: string; decision: string }[];
}

export interface TableCell {
  column: TableColumn;
  parties: readonly TableParty[];
  gap: boolean;
  /** What cells of two clouds are compared by: equal for the same parties, and for two gaps. */
  compared: string;
  /** Ids of the outcomes. */
  outcomes: readonly string[];
}

export interface TableGroup {
  id: string;
  name: string;
  rows: readonly { id: string; name: string; cells: readonly TableCell[] }[];
}

/** The matrix in the words of one language. */
export interface Table {
  columns: readonly TableColumn[];
  groups: readonly TableGroup[];
}

/** Computed once for all languages of a build. */
const computed = new WeakMap<Catalog['handbook'], Matrix>();

/** The matrix of a catalog, worded for readers of a locale. */
export function tableOf(
  { handbook }: Pick<Catalog, 'handbook'>,
  locale: string,
  { words, t }: Spoken,
): Table {
  const matrix = computed.get(handbook) ?? matrixOf(handbook);
  computed.set(handbook, matrix);
  const set = (text: string) => setSpaces(text, words.locale);
  const columns = matrix.columns.map((column) => columnOf(column, set, { words, t }));
  const groups = [...Map.groupBy(matrix.rows, ({ group }) => group)].map(([id, rows]) => ({
    id,
    name: set(words.matrix.groups[id] ?? id),
    rows: rows.map((row) => ({
      id: row.id,
      name: set(words.matrix.rows[row.id] ?? row.id),
      cells: columns.map((column, at) => cellOf(row.cells[at], column)),
    })),
  }));
  return { columns, groups };

  function cellOf(cell: Cell | undefined, column: TableColumn): TableCell {
    const ends = cell?.ends ?? [];
    const gap = cell?.gap ?? true;
    const byParty = [...Map.groupBy(ends, ({ responsible }) => responsible)];
    return {
      column,
      parties: byParty.map(([party, same]) => ({
        party,
        word: partyWord(party, column.kind, t),
        ends: same.map(({ outcome, decision, fragment }) => ({
          label: set(words.outcomes[outcome]?.label ?? outcome),
          url: `${outcomeUrl(locale, decision, outcome)}${fragment}`,
          decision,
        })),
      })),
      gap,
      compared: gap
        ? 'gap'
        : byParty
            .map(([party]) => party)
            .sort()
            .join(' '),
      outcomes: ends.map(({ outcome }) => outcome),
    };
  }
}

function columnOf(
  { cloud, id, kind }: MatrixColumn,
  set: (text: string) => string,
  { words, t }: Spoken,
): TableColumn {
  const instance = INSTANCES.find((name) => name === cloud);
  const closed = instance !== undefined && closedOn(instance) !== null;
  return {
    cloud,
    code: instanceCode(cloud),
    kind,
    name: cloudName(cloud, t),
    partner: set(words.matrix.columns[cloud]?.[id] ?? id),
    closed,
  };
}

/** An indirect provider who reads its own column is told "you" as well. */
function partyWord(party: Party, kind: string, t: T): string {
  return t(party === kind ? 'matrix.short-partner' : `matrix.short-${party}`);
}
