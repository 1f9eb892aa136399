/** Finds the words of a question in a text, to mark them and to judge how close together they stand. */
import { type Meta, SPACES, type SpaceName } from '../format/meta.ts';
import type { Run } from '../model.ts';
import { cut, isStop, type Language } from '../text/index.ts';
import { type AskedTerm, rarity } from './rank.ts';

interface Sought {
  word: number;
  worth: number;
  form: string;
}

interface Name {
  rest: readonly string[];
  word: number;
  worth: number;
}

/** What is looked for in one language. */
export interface Sight {
  language: Language;
  stems: ReadonlyMap<string, Sought>;
  /** Names of concepts, by their first stems. */
  names: ReadonlyMap<string, readonly Name[]>;
}

/** Where words of the question stand in a text. */
export interface Spot {
  start: number;
  end: number;
  word: number;
  worth: number;
  /** Number of the token in the text. */
  at: number;
}

/** Words that tell less than this share of what the rarest one tells are not worth a mark. */
const LEAST_WORTH = 0.2;

/** Prepares looking for the terms in texts of both spaces. */
export function sights(
  terms: readonly AskedTerm[],
  meta: Meta,
): Readonly<Record<SpaceName, Sight>> {
  const worths = terms.map(({ entry, weight }) => rarity(entry.df, meta.units.length) * weight);
  const least = Math.max(...worths) * LEAST_WORTH;
  const sight = (space: SpaceName, language: Language): Sight => {
    const stems = new Map<string, Sought>();
    const names = new Map<string, Name[]>();
    for (const [at, { space: own, entry, word, form }] of terms.entries()) {
      const worth = worths[at] ?? 0;
      if (worth < least) continue;
      if (entry.stem.startsWith('=')) {
        for (const { concept, rest } of entry.phrases) {
          const [first = '', ...others] = rest;
          if (SPACES[concept] !== space) continue;
          names.set(first, [...(names.get(first) ?? []), { rest: others, word, worth }]);
        }
      }
      if (own !== space) continue;
      const known = stems.get(entry.stem);
      if (!known || known.worth < worth) stems.set(entry.stem, { word, worth, form });
    }
    return { language, stems, names };
  };
  return { t: sight('t', meta.target), s: sight('s', meta.source) };
}

/** All spots of a text, in order. */
export function spotsIn(text: string, { language, stems, names }: Sight): Spot[] {
  if (stems.size + names.size === 0) return [];
  const tokens = cut(text, language);
  const meant = tokens.flatMap((token, at) =>
    token.joined || isStop(token, language) ? [] : [{ ...token, at }],
  );
  const spots = tokens.flatMap((token, at): Spot[] => {
    const sought = stems.get(token.stem);
    if (!sought) return [];
    const worth = token.form === sought.form ? sought.worth : sought.worth * 0.9;
    return [{ start: token.start, end: token.end, word: sought.word, worth, at }];
  });
  meant.forEach(({ stem, start, at }, place) => {
    for (const { rest, word, worth } of names.get(stem) ?? []) {
      if (!rest.every((next, step) => meant[place + 1 + step]?.stem === next)) continue;
      const end = meant[place + rest.length]?.end ?? start;
      spots.push({ start, end, word, worth, at });
    }
  });
  return spots.sort((a, b) => a.start - b.start);
}

/** How much of the question stands in the text: the worth of its words. */
export function worthOf(spots: readonly Spot[]): number {
  const words = new Map<number, number>();
  for (const { word, worth } of spots) words.set(word, Math.max(words.get(word) ?? 0, worth));
  return sum(words.values());
}

/** How much of the question follows each other in the text as it was asked, with at most one word between. */
export function orderOf(spots: readonly Spot[]): number {
  const pairs = new Map<number, number>();
  spots.forEach((spot, index) => {
    for (const next of spots.slice(index + 1, index + 4)) {
      const steps = next.word - spot.word;
      if (steps < 1 || steps > 2 || next.at - spot.at > 2) continue;
      const worth = Math.min(spot.worth, next.worth) / steps;
      pairs.set(spot.word, Math.max(pairs.get(spot.word) ?? 0, worth));
    }
  });
  return sum(pairs.values());
}

/** How well a text answers: its words, and more where they stand together. */
export function closeness(spots: readonly Spot[]): number {
  return worthOf(spots) + 0.6 * orderOf(spots);
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The text as runs, with the spots marked; cut around the best of it where it is longer than `most` letters. */
export function excerptOf(text: string, spots: readonly Spot[], most: number): Run[] {
  const { start, end } = windowOf(text, spots, most);
  const runs: Run[] = [];
  const add = (part: string, hit: boolean) => {
    const last = runs.at(-1);
    if (part === '') return;
    if (last?.hit === hit) last.text += part;
    else runs.push({ text: part, hit });
  };
  if (start > 0) add('… ', false);
  let at = start;
  for (const spot of spots) {
    if (spot.end <= at || spot.start >= end) continue;
    add(text.slice(at, Math.max(at, spot.start)), false);
    add(text.slice(Math.max(at, spot.start), spot.end), true);
    at = spot.end;
  }
  add(text.slice(at, Math.max(at, end)), false);
  if (end < text.length) add(' …', false);
  return runs;
}

function windowOf(
  text: string,
  spots: readonly Spot[],
  most: number,
): { start: number; end: number } {
  if (text.length <= most * 1.2) return { start: 0, end: text.length };
  let best = 0;
  let from = 0;
  for (const first of spots) {
    const inside = spots.filter(
      ({ start, end }) => start >= first.start && end <= first.start + most - 40,
    );
    const worth = closeness(inside);
    if (worth > best) {
      best = worth;
      from = Math.max(0, first.start - 40);
    }
  }
  const start = from === 0 ? 0 : wordStart(text, from);
  const end = start + most >= text.length ? text.length : wordStart(text, start + most);
  return { start, end };
}

/** The next place where a word can begin; in runs without spaces the place itself. */
function wordStart(text: string, from: number): number {
  const gap = /[\s\p{P}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.exec(
    text.slice(from, from + 25),
  );
  const low = text.charCodeAt(from);
  if (!gap) return low >= 0xdc00 && low < 0xe000 ? from + 1 : from;
  return /\s/u.test(gap[0]) ? from + gap.index + 1 : from + gap.index;
}
