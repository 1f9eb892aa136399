import type { Meta } from '../format/meta.ts';
import { completions } from './completions.ts';
import { guessAll } from './correct.ts';
import { rewrite } from './rewrite.ts';
import type { Store } from './store.ts';
import { type Heard, hear, lookUp, termsOf } from './terms.ts';
import { formsOf, type Understood, wordsOf } from './understand.ts';
import { type AskedWords, askedWords } from './words.ts';

/** Finds what stands for words of which some are not known: as they were meant, as they may become, as they are spelt. */
export async function understandMended(
  typed: AskedWords,
  heardAsTyped: Heard,
  store: Store,
  meta: Meta,
): Promise<Understood> {
  let asked = typed;
  let heard = heardAsTyped;
  const meant = await rewrite(asked.text, store, meta);
  const { corrections, swapped } = meant;
  if (meant.text !== asked.text) {
    asked = askedWords(meant.text, meta);
    heard = await hear(asked.words, store, meta);
  }
  // Words are often asked for before they are finished.
  const last = heard.missing.find((word) => word === asked.words.at(-1));
  const completed = last ? await completions(last, store, meta) : [];
  const open = heard.missing.filter((word) => completed.length === 0 || word !== last);
  const guesses = await guessAll(open, store, meta);
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
  const all = [...terms, ...completed];
  return { asked, terms: all, known, corrections, corrected, forms, swapped };
}
