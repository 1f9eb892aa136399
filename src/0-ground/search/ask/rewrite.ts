/** Whole words that were typed with the wrong keyboard or in other characters, before the question is cut. */
import type { Meta } from '../format/meta.ts';
import type { TermEntry } from '../format/terms.ts';
import type { Correction } from '../model.ts';
import { cut, fold, stem } from '../text/index.ts';
import { swappedLayouts } from '../text/layouts.ts';
import { fromJson, type Store } from './store.ts';

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

function stems(text: string, meta: Meta): { t: string[]; s: string[] } {
  const tokens = cut(text, meta.target).filter(({ joined }) => !joined);
  return {
    t: tokens.map((token) => token.stem),
    s: tokens.map(({ form, cjk }) => (cjk ? form : stem(form, meta.source))),
  };
}

/** True where all words are known, or none could be. */
async function knows(text: string, store: Store, meta: Meta): Promise<boolean> {
  const { t, s } = stems(text, meta);
  if (t.length === 0) return !/\p{L}|[[\];',.`]{2}/u.test(text);
  const [here, there] = await Promise.all([store.terms('t', t), store.terms('s', s)]);
  const isThere = (entry: TermEntry | undefined) => (entry?.forms.length ?? 0) > 0;
  return t.every((each, at) => isThere(here.get(each)) || isThere(there.get(s[at] ?? '')));
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
