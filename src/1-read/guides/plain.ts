import { inlineText } from './inline-text.ts';
import type { Block, Inline, Segment, TableCell } from './model.ts';

/** A document without English halves: every line of text becomes a segment that has only its own language. */
export function segmentPlain(blocks: readonly Block[]): { blocks: Block[]; segments: Segment[] } {
  const segments: Segment[] = [];
  function leaf(content: readonly Inline[]): Inline[] {
    const text = inlineText(content).trim();
    if (text === '') return [...content];
    const number = 101 + segments.length;
    segments.push({
      id: `plain-${number}`,
      number,
      line: 1,
      target: content,
      source: null,
      text: { target: text, source: null },
      sentence: null,
      labels: [],
      remarks: [],
    });
    return [{ type: 'segment', index: segments.length - 1 }];
  }
  function cells(row: readonly TableCell[]): TableCell[] {
    return row.map((cell) => ({ ...cell, children: all(cell.children) }));
  }
  function all(list: readonly Block[]): Block[] {
    return list.map((block): Block => {
      switch (block.type) {
        case 'heading':
        case 'paragraph':
          return { ...block, content: leaf(block.content) };
        case 'list':
          return {
            ...block,
            items: block.items.map((item) => ({ ...item, children: all(item.children) })),
          };
        case 'table':
          return { ...block, head: cells(block.head), rows: block.rows.map(cells) };
        case 'alert':
          return {
            ...block,
            label: block.label && leaf(block.label),
            children: all(block.children),
          };
        case 'quote':
        case 'verdict':
          return { ...block, children: all(block.children) };
        default:
          return block;
      }
    });
  }
  return { blocks: all(blocks), segments };
}
