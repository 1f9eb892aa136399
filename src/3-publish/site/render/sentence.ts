import type { PhrasingContent } from 'mdast';
import type { Edition } from '#catalog';
import type { Inline, Segment } from '#guides';
import { attributes, escapeText, inlineHtml } from '#markup';
import { remarkKinds } from '../names.ts';
import type { Context, Side } from './context.ts';

/** What the span around one sentence says of it, in the names of hast. */
export function sentenceProperties(
  segment: Segment,
  index: number,
  side: Side,
  { anchors, locale }: Edition,
): { [name: string]: string | boolean } {
  if (side === 'target') {
    return {
      dataSegment: segment.id,
      id: anchors[index] ?? segment.id,
      lang: locale,
      ...(segment.remarks.length > 0 && { dataRemark: true }),
    };
  }
  // Without English the sentence itself stands in, so that nothing is missing from the English column.
  return segment.source ? { dataSegmentSource: segment.id, lang: 'en' } : { lang: locale };
}

/** One language of a line of text, its sentences marked. */
export function renderRun(content: readonly Inline[], side: Side, context: Context): string {
  let out = '';
  for (const [at, node] of content.entries()) {
    if (node.type === 'segment') out += renderSentence(node.index, side, context);
    else if (!isNeedlessBlank(node, content[at - 1], side, context)) {
      out += inlineHtml([node], context.inline[side]);
    }
    if (side === 'target') out += renderMarks(node, context);
  }
  return out;
}

const FULL_WIDTH_END = /[。！？；：，」』）]$/;

/** A blank after a full-width mark, which brings its own, would tear Chinese and Japanese sentences apart. */
function isNeedlessBlank(
  node: Inline,
  before: Inline | undefined,
  side: Side,
  { edition }: Context,
): boolean {
  if (side !== 'target' || node.type !== 'text' || node.value.trim() !== '') return false;
  if (before?.type !== 'segment') return false;
  return FULL_WIDTH_END.test(edition.guide.segments[before.index]?.text.target ?? '');
}

function renderSentence(index: number, side: Side, { edition, inline }: Context): string {
  const segment = edition.guide.segments[index];
  if (!segment) return '';
  const content = (side === 'source' ? segment.source : null) ?? segment.target;
  const properties = sentenceProperties(segment, index, side, edition);
  const written = attributes(
    Object.fromEntries(
      Object.entries(properties).map(([name, value]) => [ATTRIBUTES[name] ?? name, value]),
    ),
  );
  return `<span${written}>${inlineHtml(content, inline[side])}</span>`;
}

const ATTRIBUTES: Readonly<Record<string, string>> = {
  dataSegment: 'data-segment',
  dataSegmentSource: 'data-segment-source',
  dataRemark: 'data-remark',
};

/** Links to our remarks on the sentences of a node; they stand behind it, for a link can hold no link. */
function renderMarks(node: Inline, context: Context): string {
  let out = '';
  for (const index of sentencesIn([node])) {
    const segment = context.edition.guide.segments[index];
    if (!segment || segment.remarks.length === 0) continue;
    const { t } = context;
    const kinds = remarkKinds(segment.remarks, t);
    const label = escapeText(t('remark.mark', { kinds }));
    out += `<a class="mark" href="#${remarkId(index, context.edition)}" aria-label="${label}">≠</a>`;
  }
  return out;
}

/** Id of the list item that holds the remarks on a sentence. */
export function remarkId(index: number, { anchors }: Edition): string {
  return `remark-${anchors[index] ?? index}`;
}

/** Indices of all sentences in inline content, in order. */
export function sentencesIn(content: readonly PhrasingContent[]): readonly number[] {
  const found: number[] = [];
  for (const node of content) {
    if (node.type === 'segment') found.push(node.index);
    else if ('children' in node) found.push(...sentencesIn(node.children));
  }
  return found;
}
