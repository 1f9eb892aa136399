import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFinder, NO_FILTERS } from '#search';
import { DEPTH } from './judge.ts';

/**
 * Asks the index in the folder of a built site without a browser; throws where there is none.
 * @returns a function from a query to its links
 */
export function quickAsker(site: string, locale: string): (text: string) => Promise<string[]> {
  const index = join(site, 'search', locale);
  if (!existsSync(index)) throw new Error(`There is no search index in ${index}.`);
  const finder = createFinder(locale, (name) => readFile(join(site, 'search', name)));
  return async (text) => {
    const answer = await finder.ask({ text, exact: false, filters: NO_FILTERS });
    const results = await answer.results(0, DEPTH);
    return results.map(({ url }) => url);
  };
}
