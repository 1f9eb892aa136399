/** What stood in quotation marks must stand in the text just so. */
import type { Meta } from '../format/meta.ts';
import { cut } from '../text/index.ts';
import type { Layout } from './layout.ts';
import type { AskedTerm, RankedDocument } from './rank.ts';
import { recordOf } from './show.ts';
import type { Store } from './store.ts';
import type { AskedWord } from './words.ts';

/** So many units are looked into; a phrase that more of them may have is a common one. */
const MOST_UNITS = 60;

type Phrases = readonly (readonly AskedWord[])[];

/** Keeps the documents that have all phrases in one unit, with the units that have them. */
export async function havingPhrases(
  ranked: readonly RankedDocument[],
  phrases: Phrases,
  terms: readonly AskedTerm[],
  { store, meta, layout }: { store: Store; meta: Meta; layout: Layout },
): Promise<RankedDocument[]> {
  if (phrases.length === 0) return [...ranked];
  // Stop words are in no text entry; they are checked in the text itself.
  const sets = phrases
    .flat()
    .filter(({ stop }) => !stop)
    .map(({ number, token }) => unitsOf(terms, number, token.form));
  const candidates = ranked
    .flatMap(({ document }) => unitNumbers(layout, document).map((unit) => ({ document, unit })))
    .filter(({ unit }) => sets.every((set) => set.has(unit)))
    .slice(0, MOST_UNITS);
  const checked = candidates.map(async ({ document, unit }) => {
    const { head, record } = await recordOf(unit, document, store);
    const opening = unit === layout.firstUnit[document];
    const texts = [record.t, record.e ?? '', ...(opening ? [head.t, head.d] : [])];
    const all = [...texts, ...record.x.flatMap(([target, source]) => [target, source ?? ''])];
    return phrases.every((phrase) => all.some((text) => hasPhrase(text, phrase, meta)));
  });
  const found = await Promise.all(checked);
  const units = new Set(candidates.filter((_, at) => found[at]).map(({ unit }) => unit));
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

function unitsOf(terms: readonly AskedTerm[], word: number, form: string): Set<number> {
  const forms = terms
    .filter((term) => term.word === word)
    .flatMap(({ entry }) => entry.forms.filter((each) => each.form === form));
  return new Set(
    forms.flatMap(({ heads, bodies }) => [...heads, ...bodies].map(({ unit }) => unit)),
  );
}

function hasPhrase(text: string, phrase: readonly AskedWord[], meta: Meta): boolean {
  const forms = cut(text, meta.target)
    .filter(({ joined }) => !joined)
    .map(({ form }) => form);
  return forms.some((_, at) => phrase.every(({ token }, step) => forms[at + step] === token.form));
}
