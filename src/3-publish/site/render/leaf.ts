import type { Inline } from '#guides';
import type { Context } from './context.ts';
import { renderRun, sentencesIn } from './sentence.ts';

/**
 * A line of text that knows both languages: `<p class="b"><span class="t">…</span><span class="s">…</span></p>`.
 * Where none of its sentences has English, the line stands alone, without spans and class.
 * @param before what stands in the element before the text, and attributes of the element with a blank in front.
 */
export function renderLeaf(
  tag: string,
  content: readonly Inline[],
  context: Context,
  { attributes = '', before = '' } = {},
): string {
  const target = renderRun(content, 'target', context);
  if (!hasEnglish(content, context)) return `<${tag}${attributes}>${before}${target}</${tag}>`;
  const source = renderRun(content, 'source', context);
  const ltr = context.rightToLeft ? ' dir="ltr"' : '';
  return `<${tag}${attributes} class="b">${before}<span class="t">${target}</span> <span class="s" lang="en"${ltr}>${source}</span></${tag}>`;
}

function hasEnglish(content: readonly Inline[], { bilingual, edition }: Context): boolean {
  if (!bilingual) return false;
  const { segments } = edition.guide;
  return sentencesIn(content).some((index) => (segments[index]?.source ?? null) !== null);
}
