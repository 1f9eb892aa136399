import { ByteWriter, type TermEntry, writeEntry } from '#search';
import type { Phrases } from './concepts.ts';
import type { Space } from './gather.ts';
import type { Translation } from './translations.ts';

/** Bytes of a file before it is packed: small enough that a question costs little, large enough to pack well. */
const FILE_SIZE = 1700;
/** Documents whose text entries a stem keeps. */
const MOST_DOCUMENTS = 150;

/** The term files of a space, and the first stem of each. */
export function termFiles(
  { postings }: Space,
  documentOf: readonly number[],
  phrases: Phrases,
  translations: ReadonlyMap<string, readonly Translation[]>,
): { files: Uint8Array[]; firsts: string[] } {
  const files: Uint8Array[] = [];
  const firsts: string[] = [];
  let into = new ByteWriter();
  let before = '';
  const stems = [...new Set([...postings.stems(), ...phrases.keys()])].sort();
  for (const stem of stems) {
    if (into.length >= FILE_SIZE) {
      files.push(into.finish());
      into = new ByteWriter();
    }
    if (into.length === 0) {
      firsts.push(firsts.length === 0 ? '' : shortestBetween(before, stem));
      before = '';
    }
    const entry: TermEntry = {
      stem,
      ...postings.entry(stem, documentOf, MOST_DOCUMENTS),
      translations: translations.get(stem) ?? [],
      phrases: phrases.get(stem) ?? [],
    };
    writeEntry(into, entry, before);
    before = stem;
  }
  if (into.length > 0) files.push(into.finish());
  return { files, firsts };
}

/** The shortest start of `after` that sorts behind `before`. */
export function shortestBetween(before: string, after: string): string {
  for (let length = 1; length < after.length; length += 1) {
    const start = after.slice(0, length);
    if (start > before) return start;
  }
  return after;
}
