import type { Block, TableBlock, TableCell } from '#guides';
import { attributes } from '#markup';
import type { Context } from './context.ts';
import { renderLeaf } from './leaf.ts';

/** Writes the blocks within a block. */
type Inner = (blocks: readonly Block[]) => string;

/** A table in a region of its own that scrolls sideways and can be reached by keyboard. */
export function renderTable(block: TableBlock, context: Context, inner: Inner): string {
  const { t } = context;
  const number = ++context.tables;
  const title = context.section;
  const label = title ? t('guide.tableOf', { number, title }) : t('guide.table', { number });
  const cells = (row: readonly TableCell[], head: boolean) =>
    row.map((cell, column) => renderCell(cell, head, block.align[column] ?? null, context, inner));
  const head = block.head.some(({ children }) => children.length > 0)
    ? `<thead><tr>${cells(block.head, true).join('')}</tr></thead>`
    : '';
  const rows = block.rows.map((row) => `<tr>${cells(row, false).join('')}</tr>`).join('');
  return `<section class="scroll" tabindex="0"${attributes({ 'aria-label': label })}><table>${head}<tbody>${rows}</tbody></table></section>`;
}

function renderCell(
  { rows, columns, children }: TableCell,
  head: boolean,
  align: TableBlock['align'][number],
  context: Context,
  inner: Inner,
): string {
  if (rows === 0 || columns === 0) return '';
  const [only, ...more] = children;
  const content =
    only?.type === 'paragraph' && more.length === 0
      ? renderLeaf('div', only.content, context)
      : inner(children);
  // A heading without words is none.
  const tag = head && content !== '' ? 'th' : 'td';
  const written = attributes({
    scope: tag === 'th' ? 'col' : null,
    rowspan: rows > 1 ? rows : null,
    colspan: columns > 1 ? columns : null,
    'data-align': align === 'right' || align === 'center' ? align : null,
  });
  return `<${tag}${written}>${content}</${tag}>`;
}
