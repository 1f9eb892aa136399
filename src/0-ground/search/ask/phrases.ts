/** What stood in quotation marks must stand in the text just so. */
import type { Meta } from '../format/meta.ts';
import { cut } from '../text/index.ts';
import type { Layout } from './layout.ts';
import type { AskedTerm, RankedDocument } from './rank.ts';
import { recordOf } from './show.ts';
import type { Store } from './store.ts';
import type { AskedWord, Forms } from './words.ts';

/** So many units are looked into; of a common phrase the others are taken on trust, since all its words are there. */
const MOST_UNITS = 60;

type Phrases = readonly (readonly AskedWord[])[];

/** Keeps the documents that have all phrases in one unit, with the units that have them. */
export async function havingPhrases(
  ranked: readonly RankedDocument[],
  phrases: Phrases,
  { terms, forms }: { terms: readonly AskedTerm[]; forms: Forms },
  { store, meta, layout }: { store: Store; meta: Meta; layout: Layout },
): Promise<RankedDocument[]> {
  // Stop words are in no text entry; they are checked in the text itself.
  const sets = phrases
    .flat()
    .filter(({ stop }) => !stop)
    .map(({ number }) => unitsOf(terms, number, forms.get(number) ?? []));
  const candidates = ranked
    .flatMap(({ document }) => unitNumbers(layout, document).map((unit) => ({ document, unit })))
    .filter(({ unit }) => sets.every((set) => set.has(unit)));
  // A single word stands where its entry says.
  const single = phrases.every(
    (phrase) => phrase.length === 1 && phrase.every(({ stop }) => !stop),
  );
  const checked = candidates.slice(0, single ? 0 : MOST_UNITS).map(async ({ document, unit }) => {
    const { head, record } = await recordOf(unit, document, store);
    const opening = unit === layout.firstUnit[document];
    const texts = [record.t, record.e ?? '', ...(opening ? [head.t, head.d] : [])];
    const all = [...texts, ...record.x.flatMap(([target, source]) => [target, source ?? ''])];
    return phrases.every((phrase) => all.some((text) => hasPhrase(text, phrase, forms, meta)));
  });
  const found = await Promise.all(checked);
  const units = new Set(candidates.filter((_, at) => found[at] ?? true).map(({ unit }) => unit));
  return ranked.flatMap((document) => {
    const having = unitNumbers(layout, document.document).filter((unit) => units.has(unit));
    if (having.length === 0) return [];
    const scores = new Map(document.units.map(({ unit, score }) => [unit, score]));
    const kept = having.map((unit) => ({ unit, score: scores.get(unit) ?? 0 }));
    return [{ ...document, units: kept.sort((a, b) => b.score - a.score) }];
  });
}

function unitNumbers({ firstUnit }: Layout, document: number): number[] {
  const first = firstUnit[document] ?? 0;
  const count = (firstUnit[document + 1] ?? first) - first;
  return Array.from({ length: count }, (_, at) => first + at);
}

function unitsOf(
  terms: readonly AskedTerm[],
  word: number,
  wanted: readonly string[],
): Set<number> {
  const forms = terms
    .filter((term) => term.word === word)
    .flatMap(({ entry }) => entry.forms.filter((each) => wanted.includes(each.form)));
  return new Set(
    forms.flatMap(({ heads, bodies }) => [...heads, ...bodies].map(({ unit }) => unit)),
  );
}

function hasPhrase(text: string, phrase: readonly AskedWord[], wanted: Forms, meta: Meta): boolean {
  const forms = cut(text, meta.target)
    .filter(({ joined }) => !joined)
    .map(({ form }) => form);
  const fits = ({ number, token }: AskedWord, form = '') =>
    form === token.form || (wanted.get(number)?.includes(form) ?? false);
  return forms.some((_, at) => phrase.every((word, step) => fits(word, forms[at + step])));
}
