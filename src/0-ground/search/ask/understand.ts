/** From a question to the terms that stand for its words. */
import type { Correction, Question } from '../model.ts';
import { mending } from './mending.ts';
import type { AskedTerm } from './rank.ts';
import type { Opened } from './show.ts';
import { hear, type Lookup, termsOf } from './terms.ts';
import { type AskedWords, askedWords, type Forms } from './words.ts';

export interface Understood {
  asked: AskedWords;
  terms: AskedTerm[];
  /** Numbers of the words that are known as they were typed. */
  known: ReadonlySet<number>;
  corrections: readonly Correction[];
  corrected: string;
  /** By number of a word: what it may be in the texts. */
  forms: Forms;
  /** True where words were typed with the wrong keyboard. */
  swapped: boolean;
}

/** Finds what stands for the words; corrects those that nothing stands for, unless they are to be taken as they are. */
export async function understand(question: Question, { store, meta }: Opened): Promise<Understood> {
  const asked = askedWords(question.text, meta);
  const heard = await hear(asked.words, store, meta);
  if (!question.exact && heard.missing.length > 0) {
    return (await mending()).understandMended(asked, heard, store, meta);
  }
  const terms = await termsOf(heard, store, meta);
  return {
    asked,
    terms,
    known: wordsOf(terms),
    corrections: [],
    corrected: asked.text,
    forms: formsOf(heard.lookups),
    swapped: false,
  };
}

/** The spellings of each word that were looked up. */
export function formsOf(lookups: readonly Lookup[]): Forms {
  const forms = new Map<number, string[]>();
  for (const { word, form } of lookups) {
    forms.set(word.number, [...(forms.get(word.number) ?? []), form]);
  }
  return forms;
}

/** Numbers of the words that terms stand for. */
export function wordsOf(terms: readonly AskedTerm[]): Set<number> {
  return new Set(terms.flatMap(({ word, covers = [word] }) => covers));
}
