import type { FindingList } from '#findings';
import { segmentsOf } from './inline-text.ts';
import type { RawSegment } from './lift-segments.ts';
import { mapContent } from './map-content.ts';
import type { Block, Inline } from './model.ts';

/**
 * Nothing is lost and nothing is shown twice, whatever the markup around a segment was: a second reference is
 * dropped, and a segment that no block refers to is put at the end with a finding.
 */
export function keepAll(
  blocks: readonly Block[],
  segments: readonly RawSegment[],
  findings: FindingList,
): Block[] {
  if (segments.length === 0) return [...blocks];
  const seen = new Set<number>();
  function isLinked(index: number): boolean {
    const { target = '', source = '' } = segments[index] ?? {};
    return target.includes('](') || (source ?? '').includes('](');
  }
  function inlines(nodes: readonly Inline[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      if (node.type === 'segment') {
        if (seen.has(node.index) || node.index >= segments.length) return [];
        seen.add(node.index);
        return [node];
      }
      if (!('children' in node)) return [node];
      const children = inlines(node.children as readonly Inline[]);
      // A link around a sentence that has links of its own: links cannot nest, and the inner ones say more.
      if (node.type === 'link' && segmentsOf(children).some(isLinked)) return children;
      return [{ ...node, children: children as never }];
    });
  }
  const kept = mapContent(blocks, inlines);
  const lost = segments.flatMap((one, index) => (seen.has(index) ? [] : [{ one, index }]));
  if (lost.length === 0) return kept;
  for (const { one } of lost) {
    findings.add(
      'guides/segment-misplaced',
      'warning',
      one.line,
      `The segment \`${one.id}\` stands where no text can be shown; it was put at the end.`,
      'Move it out of the link address, attribute or script.',
    );
  }
  const content: Inline[] = lost.flatMap(({ index }): Inline[] => [
    { type: 'segment', index },
    { type: 'text', value: ' ' },
  ]);
  return [...kept, { type: 'paragraph', content }];
}
