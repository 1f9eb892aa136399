import { fileOf, SPACES, type SpaceName, type TermEntry, writeEntries } from '#search';
import type { Phrases } from './concepts.ts';
import type { Space } from './gather.ts';
import type { Translation } from './translations.ts';

/** Bytes of a file before it is packed, on average: small enough that a question costs little. */
const FILE_SIZE = 1000;
/** Documents whose text entries a stem keeps. */
const MOST_DOCUMENTS = 150;

/** A space with what else is known of its stems. */
export interface TermSpace {
  space: Space;
  phrases: Phrases;
  translations: ReadonlyMap<string, readonly Translation[]>;
}

/** The term files of all spaces. */
export function termFiles(
  spaces: readonly TermSpace[],
  documentOf: readonly number[],
): Uint8Array[] {
  const rows: Record<SpaceName, TermEntry[]> = { t: [], s: [] };
  for (const each of spaces) rows[each.space.name] = entriesOf(each, documentOf);
  const count = Math.ceil(writeEntries(rows).length / FILE_SIZE);
  const files = Array.from({ length: count }, (): typeof rows => ({ t: [], s: [] }));
  for (const name of SPACES) {
    for (const entry of rows[name]) files[fileOf(entry.stem, count)]?.[name].push(entry);
  }
  return files.map(writeEntries);
}

function entriesOf(
  { space: { postings }, phrases, translations }: TermSpace,
  documentOf: readonly number[],
): TermEntry[] {
  const stems = [...new Set([...postings.stems(), ...phrases.keys()])].sort();
  return stems.map((stem) => ({
    stem,
    ...postings.entry(stem, documentOf, MOST_DOCUMENTS),
    translations: translations.get(stem) ?? [],
    phrases: phrases.get(stem) ?? [],
  }));
}
