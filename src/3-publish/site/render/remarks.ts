import { attributes, escapeText, inlineHtml } from '#markup';
import { icon } from '../icons.ts';
import { remarkKinds, standAlone } from '../names.ts';
import type { Context } from './context.ts';
import { remarkId } from './sentence.ts';

/** All our remarks on the sentences of a guide as list items, each with both languages and the way back. */
export function renderRemarks({ edition, inline, t }: Context): string {
  let out = '';
  for (const [index, segment] of edition.guide.segments.entries()) {
    if (segment.remarks.length === 0) continue;
    const kinds = remarkKinds(segment.remarks, t);
    const target = `<p lang="${escapeText(edition.locale)}">${inlineHtml(segment.target, inline.target)}</p>`;
    const source = segment.source
      ? `<p class="english" lang="en">${inlineHtml(segment.source, inline.source)}</p>`
      : '';
    const back = attributes({ href: `#${edition.anchors[index] ?? ''}` });
    out += `<li id="${remarkId(index, edition)}"><p class="kind">${icon('differs')}<span>${escapeText(standAlone(kinds, t.locale))}</span></p>${target}${source}<p><a${back}>${escapeText(t('remark.back'))}</a></p></li>`;
  }
  return out;
}

/** How many sentences of an edition our checks doubt. */
export function countRemarks(
  segments: readonly { readonly remarks: readonly unknown[] }[],
): number {
  return segments.reduce((sum, { remarks }) => sum + (remarks.length > 0 ? 1 : 0), 0);
}
