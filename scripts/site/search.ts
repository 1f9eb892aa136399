import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Catalog, type Edition, loadCatalog } from '#catalog';
import type { SearchDocument } from '#search';
import { collectDocuments, indexFiles, pagefindRecords } from '#search-files';
import { crumbTitles } from '#site';
import { writePagefind } from './pagefind.ts';

/** What can be found, by language. */
export function documentsByLocale(catalog: Catalog): Map<string, SearchDocument[]> {
  const crumbsOf = (edition: Edition) => crumbTitles(catalog, edition);
  return new Map(catalog.locales.map(({ tag }) => [tag, collectDocuments(catalog, tag, crumbsOf)]));
}

/** Writes the search index of every language below `{out}/search/`, and the one for Pagefind beside it. */
export async function writeSearch(out: string): Promise<void> {
  const catalog = await loadCatalog();
  const documents = documentsByLocale(catalog);
  for (const [locale, own] of documents) {
    for (const [name, bytes] of indexFiles(own, locale, catalog.terms)) {
      const path = join(out, 'search', locale, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
  }
  const pages = [...documents].map(
    ([locale, own]) => [locale, pagefindRecords(own, locale)] as const,
  );
  await writePagefind(out, new Map(pages));
}
