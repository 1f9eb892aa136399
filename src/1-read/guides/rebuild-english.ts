import { inlineText } from './inline-text.ts';
import type { Guide, Segment } from './model.ts';
import { readOutline } from './outline.ts';

/**
 * The English guide that a bilingual document was translated from, rebuilt from its source halves; null where it has
 * none. Sentences without an English half stay as they are.
 */
export function rebuildEnglish(guide: Guide): Guide | null {
  if (!guide.segments.some((segment) => segment.source !== null)) return null;
  const segments: Segment[] = guide.segments.map((segment) =>
    segment.source === null || segment.text.source === null
      ? segment
      : {
          ...segment,
          target: segment.source,
          text: { target: segment.text.source, source: segment.text.source },
          remarks: [],
        },
  );
  const outline = readOutline(guide.blocks, segments);
  const heading = outline.blocks.find((block) => block.type === 'heading');
  const title =
    heading?.type === 'heading'
      ? inlineText(heading.content, (index) => segments[index]?.text.target ?? '')
      : '';
  const lead = outline.blocks.find((block) => block.type === 'paragraph');
  const description =
    lead?.type === 'paragraph'
      ? inlineText(lead.content, (index) => segments[index]?.text.target ?? '')
      : '';
  return {
    ...guide,
    locale: 'en',
    title: title || guide.path,
    description: description.length > 180 ? `${description.slice(0, 177).trimEnd()}…` : description,
    translation: { ...guide.translation, kind: 'source' },
    blocks: outline.blocks,
    segments,
    sections: outline.sections,
    procedures: outline.procedures,
    alerts: outline.alerts,
    findings: [],
  };
}
