import type { Block, Inline, TableCell } from './model.ts';

/** A line of text: what holds inline content. */
export type Leaf = 'heading' | 'paragraph' | 'label';

/** Blocks rebuilt with the inline content of every leaf replaced, in document order. */
export function mapContent(
  blocks: readonly Block[],
  map: (content: readonly Inline[], leaf: Leaf) => readonly Inline[],
): Block[] {
  function cells(row: readonly TableCell[]): TableCell[] {
    return row.map((cell) => ({ ...cell, children: all(cell.children) }));
  }
  function all(list: readonly Block[]): Block[] {
    return list.map((block): Block => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return { ...block, content: map(block.content, block.type) };
        case 'list':
          return {
            ...block,
            items: block.items.map((item) => ({ ...item, children: all(item.children) })),
          };
        case 'table':
          return { ...block, head: cells(block.head), rows: block.rows.map(cells) };
        case 'alert': {
          const label = block.label && map(block.label, 'label');
          return { ...block, label, children: all(block.children) };
        }
        case 'quote':
        case 'verdict':
        case 'declaration':
          return { ...block, children: all(block.children) };
        default:
          return block;
      }
    });
  }
  return all(blocks);
}
