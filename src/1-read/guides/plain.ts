import { inlineText } from './inline-text.ts';
import { mapContent } from './map-content.ts';
import type { Block, Inline, Segment } from './model.ts';

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
  return { blocks: mapContent(blocks, leaf), segments };
}
