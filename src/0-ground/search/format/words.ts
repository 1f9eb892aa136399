/**
 * Word files, some hundred forms of the texts a file, in two orders: all of them by their beginnings, for unfinished
 * words, and those that may be misspelt by their ends, too. A misspelt word has one half right, so that its neighbours
 * stand together in one of the two.
 *
 * A file is a row of words: tail against the word before, number (how common: the binary logarithm of its documents).
 */
import { ByteReader, ByteWriter } from './bytes.ts';

export interface KnownWord {
  form: string;
  /** Binary logarithm of the number of documents, rounded down. */
  common: number;
}

/** The word from its end to its beginning. */
export function reversed(word: string): string {
  return [...word].reverse().join('');
}

/** The bytes of one file; the words come in the order of their forms. */
export function writeWords(words: readonly KnownWord[]): Uint8Array {
  const into = new ByteWriter();
  let before = '';
  for (const { form, common } of words) {
    into.tail(form, before);
    into.number(common);
    before = form;
  }
  return into.finish();
}

/** The words of one file; throws where the bytes are broken. */
export function readWords(bytes: Uint8Array): KnownWord[] {
  const from = new ByteReader(bytes);
  const words: KnownWord[] = [];
  let form = '';
  while (!from.done) {
    form = from.tail(form);
    words.push({ form, common: from.number() });
  }
  return words;
}
