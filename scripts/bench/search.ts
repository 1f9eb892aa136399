import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { readCatalog } from '#catalog';
import { pagefindRecords } from '#search-files';
import { readGolden } from '../search/golden.ts';
import { pagefindFolder } from '../search/pagefind-page.ts';
import { openFolder } from '../search/served.ts';
import { writePagefind } from '../site/pagefind.ts';
import { documentsByLocale } from '../site/search.ts';
import { askOurs, askPagefindUi, type Cold, measureCold } from './search/cold.ts';
import { count } from './search/counted.ts';
import { benchGrowth, type Growth } from './search/growth.ts';
import { clientSize, type IndexSize, indexSize } from './search/sizes.ts';
import { measureWarm, type Warm } from './search/warm.ts';

const LOCALES = ['ru', 'zh-TW', 'en'];
/** Every third golden query stands for all of them. */
const EVERY = 3;

export interface SearchOfLocale {
  locale: string;
  cold: Cold;
  warm: Warm;
  index: IndexSize;
  /** Gzipped bytes of the scripts of page and dialog. */
  client: number;
  /** The same first questions on a page with Pagefind's default interface. */
  pagefind: Cold;
}

export interface SearchResult {
  locales: readonly SearchOfLocale[];
  growth: readonly Growth[];
  /** Milliseconds that writing the Pagefind index of all languages takes, apart from the rest of a build. */
  pagefindMs: number;
}

/**
 * Measures search on a built site of the corpus: what a first question costs, what the next ones take, and how both
 * grow. Its Pagefind index is written here, because it is counted apart.
 * @param site the list of its sources lies beside it, with `.yaml` added
 */
export async function benchSearch(site: string): Promise<SearchResult> {
  const catalog = await readCatalog(existsSync(`${site}.yaml`) ? { sources: `${site}.yaml` } : {});
  const documents = documentsByLocale(catalog);
  const started = performance.now();
  const records = [...documents].map(([tag, all]) => [tag, pagefindRecords(all, tag)] as const);
  await writePagefind(site, new Map(records));
  const pagefindMs = performance.now() - started;

  const folder = await pagefindFolder(site, LOCALES);
  const ours = await openFolder(site);
  const theirs = await openFolder(folder);
  const counted = await count(ours.address);
  const countedTheirs = await count(theirs.address);
  const locales: SearchOfLocale[] = [];
  try {
    for (const locale of LOCALES) {
      const queries = sample(locale);
      const page = await ours.browser.newPage({ locale });
      locales.push({
        locale,
        cold: await measureCold(ours.browser, counted, locale, queries, askOurs),
        warm: await measureWarm(page, ours.address, locale, queries),
        index: indexSize(site, locale),
        client: await clientSize(ours.browser, ours.address, site, locale),
        pagefind: await measureCold(theirs.browser, countedTheirs, locale, queries, askPagefindUi),
      });
      await page.close();
    }
  } finally {
    for (const open of [ours, theirs, counted, countedTheirs]) await open.close();
    await rm(folder, { recursive: true });
  }
  const growth = await benchGrowth(documents.get('ru') ?? [], 'ru', catalog.terms, sample('ru'));
  return { locales, growth, pagefindMs };
}

function sample(locale: string): string[] {
  const { queries } = readGolden(`test/search/golden/${locale}.yaml`);
  return queries.filter((_, index) => index % EVERY === 0).map(({ query }) => query);
}
