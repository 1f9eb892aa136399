/** Whole words that were typed with the wrong keyboard or in other characters, before the question is cut. */
import type { Meta } from '../format/meta.ts';
import type { Correction } from '../model.ts';
import { cut, fold } from '../text/index.ts';
import { swappedLayouts } from '../text/layouts.ts';
import { fromJson, type Store } from './store.ts';
import { isKnown, lookUp } from './terms.ts';
import { MOST_WORDS, strangeAmong } from './words.ts';

export interface Rewritten {
  text: string;
  corrections: Correction[];
  /** True where some of it was typed with the wrong keyboard. */
  swapped: boolean;
}

/** Rewrites what stands between spaces where nothing is known as it was typed, and something as it was meant. */
export async function rewrite(text: string, store: Store, meta: Meta): Promise<Rewritten> {
  const corrections: Correction[] = [];
  let swapped = false;
  const parts = text.split(/(\s+)/u).map(async (part) => {
    if (part.trim() === '' || (await knows(part, store, meta))) return part;
    const typed = await inOtherLayout(part, store, meta);
    const meant = typed ?? (await inOtherCharacters(part, store, meta));
    if (meant === null) return part;
    swapped ||= typed !== null;
    corrections.push({ from: part, to: meant });
    return meant;
  });
  return { text: (await Promise.all(parts)).join(''), corrections, swapped };
}

/** True where all words are known, or none could be. */
async function knows(text: string, store: Store, meta: Meta): Promise<boolean> {
  const tokens = cut(text, meta.target)
    .filter(({ joined }) => !joined)
    .slice(0, MOST_WORDS);
  if (tokens.length === 0) return !/\p{L}|[[\];',.`]{2}/u.test(text);
  const words = tokens.map((token, number) => ({ number, token, stop: false }));
  const lookups = words.map((word) => ({ word, form: word.token.form, weight: 1 }));
  const entries = await lookUp(lookups, store, meta);
  return strangeAmong(words, (word) => isKnown(word, entries, meta)).length === 0;
}

async function inOtherLayout(text: string, store: Store, meta: Meta): Promise<string | null> {
  for (const meant of swappedLayouts(text)) {
    if (fold(meant).length >= 3 && (await knows(meant, store, meta))) return meant;
  }
  return null;
}

async function inOtherCharacters(text: string, store: Store, meta: Meta): Promise<string | null> {
  if (!meta.variants || !/\p{Script=Han}/u.test(text)) return null;
  const variants = await store.file<Record<string, string>>('variants.bin', fromJson);
  const meant = [...text].map((character) => variants[character] ?? character).join('');
  return meant === text ? null : meant;
}
