import { Converter } from 'opencc-js/t2cn';
import type { Space } from './gather.ts';

const HAN = /\p{Script=Han}/gu;
/** What is rarer than this share of the usual character is a slip. */
const SLIP = 0.02;
/** The block of characters that people type. */
const [FIRST, LAST] = [0x4e00, 0x9fff];

/**
 * For each Chinese character that the pages do not write so: the one that they write for the same, such as 订 → 訂.
 * Empty for languages that write no Chinese.
 */
export function characterVariants({ language, postings }: Space, documentOf: readonly number[]) {
  const variants: Record<string, string> = {};
  if (!/^Han[st]$/.test(new Intl.Locale(language.tag).maximize().script ?? '')) return variants;
  const counts = new Map<string, number>();
  for (const stem of postings.stems()) {
    const { df } = postings.entry(stem, documentOf, 0);
    for (const [character] of stem.matchAll(HAN)) {
      counts.set(character, (counts.get(character) ?? 0) + df);
    }
  }
  const simple = Converter({ from: 't', to: 'cn' });
  const commonest = new Map<string, string>();
  for (const [character, count] of counts) {
    const key = simple(character);
    const known = commonest.get(key);
    if (known === undefined || count > (counts.get(known) ?? 0)) commonest.set(key, character);
  }
  for (let code = FIRST; code <= LAST; code += 1) {
    const character = String.fromCodePoint(code);
    const usual = commonest.get(simple(character));
    const rare = (counts.get(character) ?? 0) < (counts.get(usual ?? '') ?? 0) * SLIP;
    if (usual && usual !== character && rare) variants[character] = usual;
  }
  return variants;
}
