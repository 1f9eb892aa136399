import type { Answer, Correction, Finder, Load, Question, Result } from '../model.ts';
import { countFacets, narrow } from './facets.ts';
import { layOut } from './layout.ts';
import { type AskedTerm, type RankedDocument, rank } from './rank.ts';
import { type Opened, type Shown, show } from './show.ts';
import { sights } from './sight.ts';
import { Store } from './store.ts';
import { hear, type Lookup, lookUp, termsOf } from './terms.ts';
import { WEIGHTS } from './weights.ts';
import { type AskedWords, askedWords, type Forms, strangeAmong } from './words.ts';
import { writtenIn } from './written.ts';

/** Documents that say less than this share of what the best one says are no answers. */
const LEAST_SHARE = 0.2;
/** So many documents are put into order by how the words stand in them. */
const LOOKED_INTO = 5;

interface Heard {
  answer: Answer;
  /** Share of the words that the index knows as they were typed. */
  known: number;
  /** Other languages that the question may be in. */
  elsewhere: readonly string[];
}

/** Opens the index of a language; nothing is read before it is needed. */
export function createFinder(locale: string, load: Load): Finder {
  const indexes = new Map<string, Index>();
  const indexOf = (tag: string): Index => {
    const index = indexes.get(tag) ?? new Index(tag, load);
    indexes.set(tag, index);
    return index;
  };

  async function ask(question: Question): Promise<Answer> {
    const index = indexOf(locale);
    const { meta } = await index.open();
    const [written] = writtenIn(question.text, meta);
    const first = written ? await elsewhere(written, question) : null;
    // What is mostly known in the language of its letters is in it.
    if (first && first.known > 0.5) return first.answer;
    const here = await index.ask(question, locale);
    for (const tag of here.elsewhere.slice(0, 2)) {
      const there = await elsewhere(tag, question);
      if (there && there.known > here.known) return there.answer;
    }
    return here.answer;
  }

  /** Asks the index of another language, if it is at hand and finds anything. */
  async function elsewhere(tag: string, question: Question): Promise<Heard | null> {
    const other = indexOf(tag);
    try {
      const heard = await other.ask(question, locale);
      return heard.answer.total > 0 ? heard : null;
    } catch {
      // Without network it may not be; the own one is.
      other.forget();
      return null;
    }
  }

  return {
    async warm() {
      await indexOf(locale).open();
    },
    async ask(question) {
      try {
        return await ask(question);
      } catch {
        // The site may have been published anew since the page was opened.
        for (const index of indexes.values()) index.forget();
        return ask(question);
      }
    },
  };
}

/** The index of one language. */
class Index {
  readonly #store: Store;
  #opened: Opened | null = null;

  constructor(locale: string, load: Load) {
    this.#store = new Store(locale, load);
  }

  forget(): void {
    this.#store.forget();
  }

  async open(): Promise<Opened> {
    const store = this.#store;
    const meta = await store.meta();
    if (this.#opened?.meta !== meta) this.#opened = { store, meta, layout: layOut(meta) };
    return this.#opened;
  }

  /** Answers with addresses for readers of a language. */
  async ask(question: Question, reader: string): Promise<Heard> {
    const opened = await this.open();
    const { store, meta, layout } = opened;
    const understood = await understand(question, opened);
    const { asked, terms, known, corrections, corrected } = understood;
    const all = await quoted(rank(terms, layout), understood, opened);
    const least = (all[0]?.score ?? 0) * LEAST_SHARE;
    const relevant = all.filter(({ score }) => score >= least);
    const narrowed = narrow(relevant, question.filters, layout);
    const shownBy = sights(terms, meta);
    const shows = new Map<number, Promise<Shown>>();
    const showOnce = (ranked: RankedDocument): Promise<Shown> => {
      const known = shows.get(ranked.document);
      if (known) return known;
      const shown = show(ranked, shownBy, opened, reader);
      shows.set(ranked.document, shown);
      // What failed is tried again next time.
      shown.catch(() => shows.delete(ranked.document));
      return shown;
    };
    let order: Promise<readonly RankedDocument[]> | null = null;
    const strange = strangeAmong(asked.words, ({ number }) => known.has(number));
    const mend = strange.length > 0 ? await import('./mend.ts') : null;
    const answer: Answer = {
      total: narrowed.length,
      corrections,
      corrected,
      near: relevant.length > 0 ? [] : ((await mend?.nearTerms(strange, store)) ?? []),
      facets: countFacets(relevant, question.filters, layout),
      async results(from, count): Promise<readonly Result[]> {
        if (!order) {
          order = inOrder(narrowed, showOnce);
          order.catch(() => {
            order = null;
          });
        }
        const ranked = (await order).slice(from, from + count);
        return (await Promise.all(ranked.map(showOnce))).map(({ result }) => result);
      },
    };
    return {
      answer,
      known: 1 - strange.length / (asked.words.length || 1),
      elsewhere: mend?.otherLocales(strange, meta) ?? [],
    };
  }
}

interface Understood {
  asked: AskedWords;
  terms: AskedTerm[];
  /** Numbers of the words that are known as they were typed. */
  known: ReadonlySet<number>;
  corrections: Correction[];
  corrected: string;
  /** By number of a word: what it may be in the texts. */
  forms: Forms;
}

/** Finds what stands for the words; corrects those that nothing stands for, unless they are to be taken as they are. */
async function understand(question: Question, { store, meta }: Opened): Promise<Understood> {
  let asked = askedWords(question.text, meta);
  let heard = await hear(asked.words, store, meta);
  let corrections: Correction[] = [];
  if (question.exact || heard.missing.length === 0) {
    const terms = await termsOf(heard, store, meta);
    const forms = formsOf(heard.lookups);
    return { asked, terms, known: wordsOf(terms), corrections, corrected: asked.text, forms };
  }
  const mend = await import('./mend.ts');
  const meant = await mend.rewrite(asked.text, store, meta);
  if (meant.text !== asked.text) {
    corrections = meant.corrections;
    asked = askedWords(meant.text, meta);
    heard = await hear(asked.words, store, meta);
  }
  // Words are often asked for before they are finished.
  const last = heard.missing.find((word) => word === asked.words.at(-1));
  const completed = last ? await mend.completions(last, store, meta) : [];
  const open = heard.missing.filter((word) => completed.length === 0 || word !== last);
  const guesses = await mend.guessAll(open, store, meta);
  const more = await lookUp(guesses, store, meta);
  for (const space of ['t', 's'] as const) {
    for (const [stem, entry] of more[space]) heard.entries[space].set(stem, entry);
  }
  const guessed = new Set(guesses.map(({ word }) => word));
  const lookups = [...heard.lookups.filter(({ word }) => !guessed.has(word)), ...guesses];
  lookups.sort((a, b) => a.word.number - b.word.number);
  const terms = await termsOf({ ...heard, lookups }, store, meta);
  const known = wordsOf(terms);
  let corrected = asked.text;
  for (const { token, number } of [...guessed].reverse()) {
    const to = guesses.find(({ word }) => word.number === number)?.form ?? token.form;
    corrections.push({ from: token.form, to });
    corrected = corrected.slice(0, token.start) + to + corrected.slice(token.end);
    known.delete(number);
  }
  const forms = formsOf(lookups);
  return { asked, terms: [...terms, ...completed], known, corrections, corrected, forms };
}

function formsOf(lookups: readonly Lookup[]): Forms {
  const forms = new Map<number, string[]>();
  for (const { word, form } of lookups) {
    forms.set(word.number, [...(forms.get(word.number) ?? []), form]);
  }
  return forms;
}

function wordsOf(terms: readonly AskedTerm[]): Set<number> {
  return new Set(terms.flatMap(({ word, covers = [word] }) => covers));
}

async function quoted(
  ranked: RankedDocument[],
  { asked, terms, forms }: Understood,
  opened: Opened,
): Promise<RankedDocument[]> {
  if (asked.phrases.length === 0) return ranked;
  const mend = await import('./mend.ts');
  return mend.havingPhrases(ranked, asked.phrases, { terms, forms }, opened);
}

async function inOrder(
  ranked: readonly RankedDocument[],
  showOnce: (ranked: RankedDocument) => Promise<Shown>,
): Promise<readonly RankedDocument[]> {
  const first = ranked.slice(0, LOOKED_INTO);
  const shown = await Promise.all(first.map(showOnce));
  const most = Math.max(...shown.map(({ order }) => order), 0) || 1;
  const scored = first.map((document, at) => ({
    document,
    score: document.score * (1 + (WEIGHTS.order * (shown[at]?.order ?? 0)) / most),
  }));
  scored.sort((a, b) => b.score - a.score);
  return [...scored.map(({ document }) => document), ...ranked.slice(LOOKED_INTO)];
}
