import type { PhrasingContent, Table } from 'mdast';
import type { Block, TableBlock, TableCell } from './model.ts';

/** Most cells that a table is filled up to. */
const MAX_CELLS = 20_000;

interface DraftCell {
  rows: number;
  columns: number;
  children: Block[];
}

/**
 * A pipe table. Short rows are padded, the cells beyond the head's width join the last one, and an empty first cell
 * continues the cell above it.
 */
export function readTable(
  node: Table,
  readCell: (nodes: readonly PhrasingContent[]) => Block[],
): TableBlock {
  const [head, ...rest] = node.children;
  const width = Math.max(1, head?.children.length ?? 1);
  function row(cells: readonly { children: PhrasingContent[] }[]): DraftCell[] {
    const out: DraftCell[] = [];
    for (const cell of cells) {
      const children = readCell(cell.children);
      const last = out.at(-1);
      if (out.length < width) out.push({ rows: 1, columns: 1, children });
      else if (last) last.children = [...last.children, ...children];
    }
    // Padding a giant head on every row would make a page of a hundred megabytes out of a few kilobytes.
    while (out.length < width && width * node.children.length <= MAX_CELLS)
      out.push({ rows: 1, columns: 1, children: [] });
    return out;
  }
  const rows = rest.map((one) => row(one.children));
  let owner: DraftCell | undefined;
  for (const [index, cells] of rows.entries()) {
    const first = cells[0];
    if (!first || width < 2) continue;
    const continues =
      index > 0 &&
      first.children.length === 0 &&
      (owner?.children.length ?? 0) > 0 &&
      cells.some((cell) => cell.children.length > 0);
    if (continues && owner) {
      owner.rows++;
      first.rows = 0;
    } else owner = first;
  }
  return {
    type: 'table',
    align: Array.from({ length: width }, (_, column) => node.align?.[column] ?? null),
    head: row(head?.children ?? []),
    rows: rows satisfies TableCell[][],
  };
}
