/** The one finder of a page, and how its files are read. */
import { createFinder, type Finder, type Load } from '#search';
import { readFile } from '../site.ts';

/** Reads a file of the index; a page that a host sends in its stead is no file. */
export const load: Load = async (name, fresh = false) => {
  const response = await readFile(`/search/${name}`, fresh ? { cache: 'reload' } : {});
  const isPage = response.headers.get('content-type')?.includes('html') ?? false;
  if (!response.ok || isPage) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

let finder: Finder | null = null;

/** Returns the finder for the language of the page. */
export function finderOfPage(): Finder {
  finder ??= createFinder(document.documentElement.lang, load);
  return finder;
}
