/** Whole words that were typed with the wrong keyboard or in other characters, before the question is cut. */
import type { Meta } from '../format/meta.ts';
import type { Correction } from '../model.ts';
import { cut, fold } from '../text/index.ts';
import { swappedLayouts } from '../text/layouts.ts';
import { fromJson, type Store } from './store.ts';
import { isKnown, lookUp } from './terms.ts';
import { strangeAmong } from './words.ts';

export interface Rewritten {
  text: string;
  corrections: Correction[];
}

/** Rewrites what stands between spaces where nothing is known as it was typed, and something as it was meant. */
export async function rewrite(text: string, store: Store, meta: Meta): Promise<Rewritten> {
  const corrections: Correction[] = [];
  const parts = text.split(/(\s+)/u).map(async (part) => {
    if (part.trim() === '' || (await knows(part, store, meta))) return part;
    const meant =
      (await inOtherLayout(part, store, meta)) ?? (await inOtherCharacters(part, store, meta));
    if (meant === null) return part;
    corrections.push({ from: part, to: meant });
    return meant;
  });
  return { text: (await Promise.all(parts)).join(''), corrections };
}

/** True where all words are known, or none could be. */
async function knows(text: string, store: Store, meta: Meta): Promise<boolean> {
  const tokens = cut(text, meta.target).filter(({ joined }) => !joined);
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
