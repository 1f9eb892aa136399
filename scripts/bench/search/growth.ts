import { createFinder, NO_FILTERS, type SearchDocument, type Term } from '#search';
import { indexFiles } from '#search-files';
import { DEPTH } from '../../search/judge.ts';
import { multiply } from './multiply.ts';
import { type Spread, spread } from './spread.ts';

/** What an index of some size costs. */
export interface Growth {
  documents: number;
  /** Of all files. */
  bytes: number;
  files: number;
  /** CPU milliseconds of making the index. */
  cpuMs: number;
  /** Bytes of the index that a first question loads, without headers. */
  perQuery: Spread;
  filesPerQuery: Spread;
}

/** Makes the index of one, two and four times the documents, and asks each from cold. */
export async function benchGrowth(
  documents: readonly SearchDocument[],
  locale: string,
  terms: readonly Term[],
  queries: readonly string[],
): Promise<Growth[]> {
  const rows: Growth[] = [];
  for (const times of [1, 2, 4]) {
    const many = multiply(documents, times);
    const before = process.cpuUsage();
    const files = indexFiles(many, locale, terms);
    const { system, user } = process.cpuUsage(before);
    const loads = [];
    for (const query of queries) loads.push(await loadOf(files, locale, query));
    rows.push({
      documents: many.length,
      bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0),
      files: files.size,
      cpuMs: (user + system) / 1000,
      perQuery: spread(loads.map(({ bytes }) => bytes)),
      filesPerQuery: spread(loads.map(({ count }) => count)),
    });
  }
  return rows;
}

async function loadOf(
  files: ReadonlyMap<string, Uint8Array>,
  locale: string,
  text: string,
): Promise<{ bytes: number; count: number }> {
  const load = { bytes: 0, count: 0 };
  const finder = createFinder(locale, async (name) => {
    const file = files.get(name.slice(locale.length + 1));
    // The indexes of other languages are not part of this measurement.
    if (!file || !name.startsWith(`${locale}/`)) throw new Error(`There is no ${name}.`);
    load.bytes += file.length;
    load.count += 1;
    return file;
  });
  const answer = await finder.ask({ text, exact: false, filters: NO_FILTERS });
  await answer.results(0, DEPTH);
  return load;
}
