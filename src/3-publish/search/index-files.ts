import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Meta, SearchDocument, Term } from '#search';
import { markConcepts } from './concepts.ts';
import { type Gathered, gather } from './gather.ts';
import { documentsMeta } from './meta-file.ts';
import { recordFiles } from './record-files.ts';
import { termFiles } from './term-files.ts';
import { learnTranslations, type Translation } from './translations.ts';
import { characterVariants } from './variants.ts';
import { wordFiles } from './word-files.ts';

/** A translation below this weight misleads more than it helps. */
const LEAST_WEIGHT = 0.45;
const MOST_TRANSLATIONS = 2;

/**
 * Makes the index of one language: files by their names below `search/{locale}/`, packed with gzip as they are read.
 * All but `meta.bin` lie in a folder named after their content, so that they can be cached for good.
 */
export function indexFiles(
  documents: readonly SearchDocument[],
  locale: string,
  terms: readonly Term[],
): Map<string, Uint8Array> {
  const gathered = gather(documents, locale);
  const { target, source, documentOf } = gathered;
  const variants = characterVariants(target, documentOf);
  const phrases = markConcepts(gathered, terms, variants);
  const translations = translationsOf(gathered);
  const spaces = [{ space: target, phrases: phrases.t, translations }];
  if (source) spaces.push({ space: source, phrases: phrases.s, translations: new Map() });
  const stems = termFiles(spaces, documentOf);
  const words = wordFiles(gathered);
  const records = recordFiles(documents);

  const files = new Map<string, Uint8Array>();
  const add = (letter: string, parts: readonly Uint8Array[]) => {
    for (const [at, part] of parts.entries()) files.set(`${letter}${at}.bin`, pack(part));
  };
  add('t', stems);
  add('f', words.forward.files);
  add('b', words.backward.files);
  add('r', records.files.map(json));
  const varied = Object.keys(variants).length > 0;
  if (varied) files.set('variants.bin', pack(json(variants)));
  const version = versionOf(files);
  const meta: Meta = {
    ...documentsMeta(gathered, locale),
    version,
    terms: stems.length,
    words: { forward: words.forward.firsts, backward: words.backward.firsts },
    records: records.counts,
    variants: varied,
  };
  return new Map([
    ['meta.bin', pack(json(meta))],
    ...[...files].map(([name, bytes]): [string, Uint8Array] => [`${version}/${name}`, bytes]),
  ]);
}

function translationsOf({ target, source }: Gathered): Map<string, Translation[]> {
  if (!source) return new Map();
  const pairs = target.sentences.flatMap((sentences, unit) =>
    sentences.map((sentence, at) => ({
      target: sentence,
      source: source.sentences[unit]?.[at] ?? [],
    })),
  );
  return learnTranslations(pairs, { least: LEAST_WEIGHT, most: MOST_TRANSLATIONS });
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function pack(bytes: Uint8Array): Uint8Array {
  return gzipSync(bytes, { level: 9 });
}

function versionOf(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of files) hash.update(name).update(bytes);
  return hash.digest('hex').slice(0, 12);
}
