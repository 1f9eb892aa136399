/** From the words of a question to the entries of the index that stand for them. */
import type { Meta, SpaceName } from '../format/meta.ts';
import { conceptStem, type Entries, type TermEntry } from '../format/terms.ts';
import { stem } from '../text/index.ts';
import { concepts, type NamedConcept } from './concepts.ts';
import { type AskedTerm, rarity } from './rank.ts';
import type { Store } from './store.ts';
import { WEIGHTS } from './weights.ts';
import { type AskedWord, strangeAmong } from './words.ts';

/** What a word is called in the index. */
export interface Lookup {
  word: AskedWord;
  form: string;
  weight: number;
}

/** The words of a question with what the index has of them. */
export interface Heard {
  lookups: readonly Lookup[];
  entries: Entries;
  /** Words that no page has and that name nothing. */
  missing: readonly AskedWord[];
}

/** Looks up every word as it was typed. */
export async function hear(words: readonly AskedWord[], store: Store, meta: Meta): Promise<Heard> {
  const lookups = words.map((word) => ({
    word,
    form: word.token.form,
    weight: word.token.joined ? WEIGHTS.joined : 1,
  }));
  const entries = await lookUp(lookups, store, meta);
  const found = await conceptTerms(concepts(lookups, entries, meta), store);
  const named = found.flatMap(({ covers = [] }) => covers);
  const missing = strangeAmong(
    words,
    (word) => isKnown(word, entries, meta) || named.includes(word.number),
  );
  return { lookups, entries, missing };
}

/** What the forms of a word share, in each space. */
export function stemsOf(form: string, { token }: AskedWord, meta: Meta): Record<SpaceName, string> {
  if (token.cjk) return { t: form, s: form };
  return { t: stem(form, meta.target), s: stem(form, meta.source) };
}

/** Reads what the index has of some spellings. */
export async function lookUp(
  lookups: readonly Lookup[],
  store: Store,
  meta: Meta,
): Promise<Entries> {
  const stems = lookups.map(({ form, word }) => stemsOf(form, word, meta));
  const latin = stems.filter((_, at) => /[\p{Script=Latin}\p{N}]/u.test(lookups[at]?.form ?? ''));
  const [t, s] = await Promise.all([
    store.terms(
      't',
      stems.map((each) => each.t),
    ),
    store.terms(
      's',
      latin.map((each) => each.s),
    ),
  ]);
  return { t, s };
}

/** The entry of a stem, if any page has the stem: some are only the beginnings of names. */
function entryOf(entries: ReadonlyMap<string, TermEntry>, stem: string): TermEntry | null {
  const entry = entries.get(stem);
  return entry && entry.forms.length > 0 ? entry : null;
}

/** True where some page has the word. */
export function isKnown(word: AskedWord, { t, s }: Entries, meta: Meta): boolean {
  const stems = stemsOf(word.token.form, word, meta);
  return entryOf(t, stems.t) !== null || entryOf(s, stems.s) !== null;
}

/** Everything that stands for the words: their entries, the concepts that they name, and translations. */
export async function termsOf(
  { lookups, entries }: Heard,
  store: Store,
  meta: Meta,
): Promise<AskedTerm[]> {
  const native = isNative(lookups, entries, meta);
  const terms = lookups.flatMap((lookup) => ownTerms(lookup, entries, meta, native));
  // Of several guesses only the first is taken for a name.
  const first = lookups.filter(
    ({ word }, at) => lookups.findIndex((other) => other.word === word) === at,
  );
  const [named, translated] = await Promise.all([
    conceptTerms(concepts(first, entries, meta), store),
    translations(terms, store),
  ]);
  const tells = ({ entry }: AskedTerm) => rarity(entry.df, meta.units.length);
  for (const name of named) {
    for (const term of terms) {
      if (term.word === name.word && name.covers?.length === 1)
        term.weight *= Math.min(1, (WEIGHTS.name * tells(name)) / tells(term));
    }
  }
  return [...terms, ...named, ...translated];
}

/** True where a question in Latin letters is in the language of the pages and not in English. */
function isNative(lookups: readonly Lookup[], { t, s }: Entries, meta: Meta): boolean {
  if (!meta.bilingual) return true;
  const votes = lookups.map(({ form, word }) => {
    if (!/\p{Script=Latin}/u.test(form)) return /\p{L}/u.test(form) ? 1 : 0;
    const stems = stemsOf(form, word, meta);
    const here = entryOf(t, stems.t)?.df ?? 0;
    const there = entryOf(s, stems.s)?.df ?? 0;
    return Math.log((here + 0.3) / (there + 0.3));
  });
  return votes.reduce((sum, vote) => sum + vote, 0) > 0;
}

function ownTerms(
  { word, form, weight }: Lookup,
  { t, s }: Entries,
  meta: Meta,
  native: boolean,
): AskedTerm[] {
  const stems = stemsOf(form, word, meta);
  const latin = /\p{Script=Latin}/u.test(form);
  const here = entryOf(t, stems.t);
  const there = entryOf(s, stems.s);
  const both = here !== null && there !== null && latin;
  const shares = {
    t: both && !native ? WEIGHTS.foreignTarget : 1,
    s: both && native ? WEIGHTS.foreignSource : 1,
  };
  const term = (space: SpaceName, entry: TermEntry | null): AskedTerm[] =>
    entry ? [{ space, entry, form, weight: weight * shares[space], word: word.number }] : [];
  return [...term('t', here), ...term('s', there)];
}

async function conceptTerms(named: readonly NamedConcept[], store: Store): Promise<AskedTerm[]> {
  const entries = await store.terms(
    't',
    named.map(({ concept }) => conceptStem(concept)),
  );
  return named.flatMap(({ concept, covers, loose }): AskedTerm[] => {
    const entry = entryOf(entries, conceptStem(concept));
    const word = covers[0] ?? 0;
    const weight = loose ? WEIGHTS.looseConcept : WEIGHTS.concept;
    return entry ? [{ space: 't', entry, form: entry.stem, weight, word, covers }] : [];
  });
}

async function translations(terms: readonly AskedTerm[], store: Store): Promise<AskedTerm[]> {
  const all = terms.flatMap(({ entry, word, weight }) =>
    entry.translations.map((each) => ({
      stem: each.stem,
      word,
      weight: weight * WEIGHTS.translation * each.weight,
    })),
  );
  const entries = await store.terms(
    's',
    all.map(({ stem }) => stem),
  );
  return all.flatMap(({ stem, word, weight }): AskedTerm[] => {
    const entry = entryOf(entries, stem);
    return entry ? [{ space: 's', entry, form: stem, weight, word }] : [];
  });
}
