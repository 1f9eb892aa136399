import type { Answer, Finder, Load, Question, Result } from '../model.ts';
import { countFacets, narrow } from './facets.ts';
import { layOut } from './layout.ts';
import { mending } from './mending.ts';
import { type RankedDocument, rank } from './rank.ts';
import { type Opened, type Shown, show } from './show.ts';
import { sights } from './sight.ts';
import { Store } from './store.ts';
import { type Understood, understand } from './understand.ts';
import { WEIGHTS } from './weights.ts';
import { strangeAmong } from './words.ts';

/** Documents that say less than this share of what the best one says are no answers. */
const LEAST_SHARE = 0.2;
/** So many documents are put into order by how the words stand in them. */
const LOOKED_INTO = 5;

interface Heard {
  answer: Answer;
  /** Documents, whatever they are narrowed to. */
  found: number;
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
    const opened = await index.open();
    if (new RegExp(opened.meta.foreign, 'u').test(question.text)) {
      const written = await (await mending()).writtenElsewhere(question.text, opened);
      const there = written && (await elsewhere(written.locale, question));
      if (there && there.known > written.known) return there.answer;
    }
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
      const there = await other.ask(question, locale);
      // Shows whether all of it is at hand: without network it may not be, and the own one is.
      await there.answer.results(0, 1);
      if (there.found > 0) return there;
    } catch {
      other.forget();
    }
    return null;
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
    const mend = strange.length > 0 ? await mending() : null;
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
      found: relevant.length,
      known: understood.swapped ? 0 : 1 - strange.length / (asked.words.length || 1),
      elsewhere: mend?.otherLocales(strange, meta) ?? [],
    };
  }
}

async function quoted(
  ranked: RankedDocument[],
  { asked, terms, forms }: Understood,
  opened: Opened,
): Promise<RankedDocument[]> {
  if (asked.phrases.length === 0) return ranked;
  const mend = await mending();
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
