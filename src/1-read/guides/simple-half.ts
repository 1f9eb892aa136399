import { trimInline } from './inline-parts.ts';
import type { Inline } from './model.ts';

/** A bold label that begins and ends with a letter or digit, or a link with plain words and a plain address. */
const PIECE =
  /\*\*([\p{L}\p{N}](?:[^*_`[\]<>&\\!~@]*[\p{L}\p{N}])?)\*\*|\[([^*_`[\]<>&\\!~@]+)\]\(([\w./#?=%:+-]+)\)/gu;
/** What Markdown might see something in. */
const MARKUP = /[*_`[\]<>&\\!~@]|https?:|www\./i;

/**
 * The inline content of a sentence that holds nothing but plain words, bold labels and links, which is most of those
 * with markup; null for everything else, which the Markdown parser reads. Both ways give the same, but the parser
 * costs as much for a sentence as for a page.
 */
export function simpleHalf(text: string): Inline[] | null {
  const out: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(PIECE)) {
    const [whole, label, words = '', url = ''] = match;
    if (!pushWords(out, text.slice(at, match.index))) return null;
    const inner = label ?? words.trim();
    if (inner === '' || MARKUP.test(inner)) return null;
    const children: [{ type: 'text'; value: string }] = [{ type: 'text', value: inner }];
    out.push(label === undefined ? { type: 'link', url, children } : { type: 'strong', children });
    at = match.index + whole.length;
  }
  return pushWords(out, text.slice(at)) ? trimInline(out) : null;
}

function pushWords(into: Inline[], value: string): boolean {
  if (MARKUP.test(value)) return false;
  if (value !== '') into.push({ type: 'text', value });
  return true;
}
