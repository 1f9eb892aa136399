/** What a word that the index does not know may have been meant to be. */
import type { Meta } from '../format/meta.ts';
import { type KnownWord, reversed } from '../format/words.ts';
import { editDistance } from '../text/edit-distance.ts';
import { fold } from '../text/index.ts';
import { transliterated } from '../text/transliteration.ts';
import { knownWords } from './known-words.ts';
import type { Store } from './store.ts';
import type { Lookup } from './terms.ts';
import { WEIGHTS } from './weights.ts';
import type { AskedWord } from './words.ts';

/** A word of the index that may stand for one of the question. */
interface Guess {
  form: string;
  /** Up to 1; below that of a word that was typed right. */
  weight: number;
}

/** What holds digits is a name of its own, and nobody's slip. */
const LETTERS = /^[\p{L}\p{M}]+$/u;
const MOST_GUESSES = 4;
const MOST_FILES = 3;

/** The likeliest spellings of all words that have some, best first. */
export async function guessAll(
  words: readonly AskedWord[],
  store: Store,
  meta: Meta,
): Promise<Lookup[]> {
  const guesses = words
    .filter(({ token }) => !token.cjk)
    .map(async (word) => {
      const all = await guess(word.token.form, store, meta);
      return all.map(({ form, weight }) => ({ word, form, weight }));
    });
  return (await Promise.all(guesses)).flat();
}

async function guess(form: string, store: Store, meta: Meta): Promise<Guess[]> {
  if ([...form].length < 4) return [];
  const near = await neighbours(form, store);
  const spelt = await firstKnown(transliterated(form).map(fold), store);
  const first = near[0];
  if (spelt && !(first && first.distance === 1)) return [{ form: spelt, weight: WEIGHTS.spelt }];
  if (first) return weighed(near);
  const parts = await compound(form, store);
  if (parts.length > 0) return parts.map((part) => ({ form: part, weight: 0.7 }));
  return nearRomanised(form, store, meta);
}

interface Neighbour extends KnownWord {
  distance: number;
  closeness: number;
}

function weighed(near: readonly Neighbour[]): Guess[] {
  const best = near[0]?.closeness ?? 1;
  return near
    .filter(({ closeness }) => closeness > best - 1.2)
    .slice(0, MOST_GUESSES)
    .map(({ form, closeness }, at) => ({
      form,
      weight:
        at === 0 ? WEIGHTS.guess : WEIGHTS.guess * Math.max(0.3, 0.7 - 0.3 * (best - closeness)),
    }));
}

/** Known words one edit away, or two for long words, closest first. */
async function neighbours(form: string, store: Store): Promise<Neighbour[]> {
  const letters = [...form];
  const most = letters.length >= 8 ? 2 : 1;
  const half = Math.floor((letters.length - 1) / 2);
  const third = Math.max(2, Math.floor(letters.length / 3));
  const [starting, ending] = await around(letters, half, store);
  const near = close(form, [...starting, ...ending.map(turned)], most);
  if (near.some(({ distance }) => distance === 1) || most === 1) return near;
  const [wide, wideEnd] = await around(letters, third, store);
  return close(form, [...wide, ...wideEnd.map(turned)], most);
}

function turned({ form, common }: KnownWord): KnownWord {
  return { form: reversed(form), common };
}

function around(letters: readonly string[], length: number, store: Store) {
  return Promise.all([
    knownWords(store, 'forward', letters.slice(0, length).join(''), MOST_FILES),
    knownWords(store, 'backward', letters.slice(-length).reverse().join(''), MOST_FILES),
  ]);
}

function close(form: string, words: readonly KnownWord[], most: number): Neighbour[] {
  const seen = new Map<string, Neighbour>();
  for (const word of words) {
    if (seen.has(word.form) || word.form === form || !LETTERS.test(word.form)) continue;
    const distance = editDistance(form, word.form, most);
    if (distance > most) continue;
    const first = word.form[0] === form[0] ? 0.5 : 0;
    const closeness = first + Math.log2(2 + word.common) - 2.5 * distance;
    seen.set(word.form, { ...word, distance, closeness });
  }
  return [...seen.values()].sort((a, b) => b.closeness - a.closeness || (a.form < b.form ? -1 : 1));
}

async function firstKnown(forms: readonly string[], store: Store): Promise<string | null> {
  for (const form of forms) {
    const found = await knownWords(store, 'forward', form, 1);
    if (found.some((word) => word.form === form)) return form;
  }
  return null;
}

/** A name as it is heard, written in the other alphabet. */
async function nearRomanised(form: string, store: Store, meta: Meta): Promise<Guess[]> {
  if (!meta.bilingual) return [];
  for (const other of transliterated(form).map(fold)) {
    if (other.length < 4) continue;
    const near = await neighbours(other, store);
    if (near.length > 0) return weighed(near).slice(0, 2);
  }
  return [];
}

/** Two known words that make the word, with at most two letters between; empty where there are none. */
async function compound(form: string, store: Store): Promise<string[]> {
  if (form.length < 8) return [];
  const [starting, ending] = await Promise.all([
    knownWords(store, 'forward', form.slice(0, 3), MOST_FILES),
    knownWords(store, 'backward', reversed(form.slice(-3)), MOST_FILES),
  ]);
  const starts = starting
    .map((word) => word.form)
    .filter((word) => word.length > 3 && form.startsWith(word));
  const ends = ending
    .map((word) => reversed(word.form))
    .filter((word) => word.length > 3 && form.endsWith(word));
  let best: string[] = [];
  let left = 3;
  for (const start of starts) {
    for (const end of ends) {
      const between = form.length - start.length - end.length;
      if (between >= 0 && between < left) {
        best = [start, end];
        left = between;
      }
    }
  }
  return best;
}

/** The commonest known words that begin like words that nothing stands for. */
export async function nearTerms(unknown: readonly AskedWord[], store: Store): Promise<string[]> {
  const near = unknown.slice(0, 3).map(async ({ token }) => {
    const start = [...token.form].slice(0, 3).join('');
    const words = token.cjk || start.length < 3 ? [] : await knownWords(store, 'forward', start, 1);
    return words.sort((a, b) => b.common - a.common || a.form.length - b.form.length).slice(0, 2);
  });
  return (await Promise.all(near)).flat().map(({ form }) => form);
}
