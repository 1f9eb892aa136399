/** Shows the chosen part of the matrix: columns, rows, and what differs. */
import { all } from '../element.ts';
import { fill } from '../strings.ts';
import { type Compared, differs } from './compare.ts';
import type { MatrixState } from './state.ts';

/** How many rows of the chosen problem there are, and how many of them differ. */
export interface Counted {
  differing: number;
  total: number;
}

/** Returns what shows a state in a table. */
export function createTable(
  table: HTMLTableElement,
  mark: HTMLTemplateElement,
): (state: MatrixState, sign: string) => Counted {
  const [headRow] = table.tHead?.rows ?? [];
  // The order of the clouds in the page, whatever was compared before.
  const heads = headRow ? all('th[data-cloud]', headRow) : [];
  const rows = all('[data-row]', table).map((row) => ({ row, cells: all('td', row) }));
  const clouds = [...new Set(heads.map(cloudOf))];

  return (state, sign) => {
    const chosen = state.with === 'none' ? [state.compare] : [state.compare, state.with];
    const order = [...new Set([...chosen, ...clouds])];
    const kinds = new Map(order.map((cloud) => [cloud, kindIn(heads, cloud, state.partner)]));
    const shows = (cell: HTMLElement): boolean => {
      const kind = kinds.get(cloudOf(cell));
      return chosen.includes(cloudOf(cell)) && (kind === null || kind === cell.dataset['kind']);
    };
    const arrange = (parent: HTMLElement, cells: readonly HTMLElement[]): void => {
      const sorted = order.flatMap((cloud) => cells.filter((cell) => cloudOf(cell) === cloud));
      const shown = sorted.filter(shows);
      const second = shown.find((cell) => cloudOf(cell) !== state.compare);
      for (const cell of sorted) {
        cell.hidden = !shows(cell);
        cell.toggleAttribute('data-second', cell === second);
      }
      parent.append(...sorted);
    };

    if (headRow) arrange(headRow, heads);
    table.dataset['started'] = '';
    const result = { differing: 0, total: 0 };
    for (const { row, cells } of rows) {
      const first = cells.filter((cell) => cloudOf(cell) === state.compare).map(comparedOf);
      const other = cells.filter((cell) => cloudOf(cell) !== state.compare && shows(cell));
      const differing = other.filter((cell) => differs(comparedOf(cell), first));
      for (const cell of cells) setMark(cell, differing.includes(cell) ? sign : null, mark);
      arrange(row, cells);
      const inGroup = state.problem === 'all' || state.problem === groupOf(row);
      if (inGroup) result.total += 1;
      if (inGroup && differing.length > 0) result.differing += 1;
      row.hidden = !inGroup || (state.differing && differing.length === 0);
    }
    for (const group of table.tBodies) {
      group.hidden = all('[data-row]', group).every((row) => row.hidden);
    }
    const span = heads.filter((head) => !head.hidden).length + 1;
    for (const head of table.querySelectorAll<HTMLTableCellElement>('[scope="rowgroup"]')) {
      head.colSpan = span;
    }
    return result;
  };
}

function cloudOf(cell: HTMLElement): string {
  return cell.dataset['cloud'] ?? '';
}

function groupOf(row: HTMLElement): string | undefined {
  return row.closest<HTMLElement>('[data-group]')?.dataset['group'];
}

/** The kind to show in a cloud: all (null) where nothing was chosen or the cloud knows no such partner. */
function kindIn(heads: readonly HTMLElement[], cloud: string, wanted: string): string | null {
  const known = heads.some((head) => cloudOf(head) === cloud && head.dataset['kind'] === wanted);
  return known ? wanted : null;
}

function comparedOf({ dataset }: HTMLElement): Compared {
  return {
    kind: dataset['kind'] ?? '',
    parties: dataset['compared'] ?? '',
    outcomes: dataset['outcomes'] ?? '',
  };
}

function setMark(cell: HTMLElement, sign: string | null, mark: HTMLTemplateElement): void {
  cell.querySelector('.differs')?.remove();
  cell.toggleAttribute('data-differs', sign !== null);
  const made = sign === null ? null : document.importNode(mark.content, true).firstElementChild;
  const words = made?.querySelector('span');
  if (!made || !words) return;
  words.textContent = sign;
  cell.prepend(made);
}

/** Fills a text that the server prepared in `data-text`. */
export function prepared(
  place: HTMLElement,
  values: Readonly<Record<string, string | number>>,
): string {
  return fill(place.dataset['text'] ?? '', values);
}
