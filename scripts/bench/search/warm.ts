import type { Page } from 'playwright-core';
import { z } from 'zod';
import { searchAddress } from '../../search/real-page.ts';
import { type Spread, spread } from './spread.ts';

/** What a question costs on a page that has what it takes. */
export interface Warm {
  /** Milliseconds from the beginning of the search until its results are drawn and laid out. */
  search: Spread;
  /** The same from the key on, with the pause that waits for the next one. */
  key: Spread;
}

// In the page, because a clock outside of it would count the way there too.
const WATCH = `(() => {
  const region = document.querySelector('[data-search-results]');
  const field = document.querySelector('[data-search-page] input, main input[name=q]');
  window.typeQuery = (query) => new Promise((resolve) => {
    let began = 0;
    const typed = performance.now();
    const watch = new MutationObserver(() => {
      const { state } = region.dataset;
      if (state === 'loading' && began === 0) began = performance.now();
      if (state === 'loading' || began === 0) return;
      watch.disconnect();
      region.getBoundingClientRect();
      const now = performance.now();
      resolve({ search: now - began, key: now - typed, state });
    });
    watch.observe(region, { attributes: true, attributeFilter: ['data-state'] });
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
})()`;

const Taken = z.object({ search: z.number(), key: z.number(), state: z.literal('done') });

/** Types each query on the search page twice, and measures the second time. */
export async function measureWarm(
  page: Page,
  site: string,
  locale: string,
  queries: readonly string[],
): Promise<Warm> {
  await page.goto(searchAddress(site, locale, queries[0] ?? ''));
  await page.waitForSelector('[data-search-results][data-state="done"]', { state: 'attached' });
  await page.evaluate(WATCH);
  const type = async (query: string) =>
    Taken.parse(await page.evaluate(`window.typeQuery(${JSON.stringify(query)})`));
  for (const query of queries) await type(query);
  const taken = [];
  for (const query of queries) taken.push(await type(query));
  return {
    search: spread(taken.map(({ search }) => search)),
    key: spread(taken.map(({ key }) => key)),
  };
}
