/** The words of a question as the index may know them. */
import type { Meta } from '../format/meta.ts';
import { cut, isStop, type Token } from '../text/index.ts';

/** Longer questions are cut: nobody reads what the end of such a one matches. */
export const MOST_LETTERS = 400;
export const MOST_WORDS = 40;

export interface AskedWord {
  /** Its place among the words of the question. */
  number: number;
  token: Token;
  stop: boolean;
}

/** By number of a word: the spellings that it may have in the texts. */
export type Forms = ReadonlyMap<number, readonly string[]>;

export interface AskedWords {
  text: string;
  words: readonly AskedWord[];
  /** What stood in quotation marks: the words of each, in order. */
  phrases: readonly (readonly AskedWord[])[];
}

/**
 * Of words that are not known those that are to be wondered at: a pair of characters is not whose two characters stand in
 * known pairs beside it, since words meet in it.
 */
export function strangeAmong(
  words: readonly AskedWord[],
  isKnown: (word: AskedWord) => boolean,
): AskedWord[] {
  const known = new Set<number>();
  const unknown = words.filter((word) => {
    const { joined, start, end } = word.token;
    if (joined || !isKnown(word)) return !joined;
    known.add(start).add(end - 1);
    return false;
  });
  return unknown.filter(
    ({ token: { cjk, start, end } }) => !(cjk && known.has(start) && known.has(end - 1)),
  );
}

const QUOTED = /["«“„「『][^"«»“”„「」『』]+["»“”」』]/gu;

/** Cuts a question into words, as far as it is looked at. */
export function askedWords(question: string, meta: Meta): AskedWords {
  const text = question.toWellFormed().slice(0, MOST_LETTERS);
  const tokens = cut(text, meta.target).slice(0, MOST_WORDS);
  const words = tokens.map(
    (token, number): AskedWord => ({
      number,
      token,
      stop: isStop(token, meta.target) || isStop(token, meta.source),
    }),
  );
  const phrases = [...text.matchAll(QUOTED)].map((match) =>
    words.filter(
      ({ token }) =>
        !token.joined && token.start >= match.index && token.end <= match.index + match[0].length,
    ),
  );
  const meant = words.filter(({ stop }) => !stop);
  return {
    text,
    words: meant.length > 0 ? meant : words,
    phrases: phrases.filter(({ length }) => length > 0),
  };
}
