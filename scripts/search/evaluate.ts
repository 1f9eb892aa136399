import { rm } from 'node:fs/promises';
import type { GoldenQuery } from './golden.ts';
import { judge } from './judge.ts';
import { pagefindAsker, pagefindFolder } from './pagefind-page.ts';
import { quickAsker } from './quick.ts';
import { askPage } from './real-page.ts';
import { openFolder } from './served.ts';
import type { Judged } from './table.ts';

/** Finds the links for a query, in order. */
export type Ask = (query: string) => Promise<readonly string[]>;

/** The golden queries of one language. */
export interface Golden {
  locale: string;
  queries: readonly GoldenQuery[];
}

/** What an engine made of each query. */
export interface Evaluation {
  judged: readonly Judged[];
  /** What went wrong, one sentence each; such a query counts as having found nothing. */
  errors: readonly string[];
}

export interface Engines {
  ours: Evaluation;
  /** Null where it was not asked. */
  pagefind: Evaluation | null;
}

/** Asks the index alone, without a browser. */
export async function evaluateQuickly(site: string, { locale, queries }: Golden): Promise<Engines> {
  return { ours: await judgeAll(queries, quickAsker(site, locale)), pagefind: null };
}

/** Asks the real search page of a built site in a browser, and Pagefind beside it. */
export async function evaluateInBrowser(
  site: string,
  goldens: readonly Golden[],
): Promise<ReadonlyMap<string, Engines>> {
  const folder = await pagefindFolder(
    site,
    goldens.map(({ locale }) => locale),
  );
  const ours = await openFolder(site);
  const theirs = await openFolder(folder);
  try {
    const engines = new Map<string, Engines>();
    for (const { locale, queries } of goldens) {
      const page = await ours.browser.newPage({ locale });
      const other = await theirs.browser.newPage({ locale });
      engines.set(locale, {
        ours: await judgeAll(queries, (query) => askPage(page, ours.address, locale, query)),
        pagefind: await judgeAll(queries, await pagefindAsker(other, theirs.address, locale)),
      });
      await page.close();
      await other.close();
    }
    return engines;
  } finally {
    await ours.close();
    await theirs.close();
    await rm(folder, { recursive: true });
  }
}

/** Asks every query and judges what comes. */
export async function judgeAll(queries: readonly GoldenQuery[], ask: Ask): Promise<Evaluation> {
  const judged: Judged[] = [];
  const errors: string[] = [];
  for (const golden of queries) {
    const { query, kind, expect, section = null } = golden;
    const links = await ask(query).catch((reason: unknown) => {
      errors.push(`${query}: ${reason instanceof Error ? reason.message : String(reason)}`);
      return [];
    });
    judged.push({ query, kind, expect, section, links, verdict: judge(golden, links) });
  }
  return { judged, errors };
}
