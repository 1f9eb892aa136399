import type { Page } from 'playwright-core';

export const RESULTS = '[data-search-results]';
const SETTLED = `${RESULTS}[data-state="done"], ${RESULTS}[data-state="error"]`;

/** Address of the search page that answers a query. */
export function searchAddress(site: string, locale: string, query: string): string {
  return `${site}/${locale}/search/?${new URLSearchParams({ q: query })}`;
}

/** Opens the search page with a query. @returns the links of its results in order; rejects where it shows an error */
export async function askPage(
  page: Page,
  site: string,
  locale: string,
  query: string,
): Promise<string[]> {
  await page.goto(searchAddress(site, locale, query));
  await page.waitForSelector(SETTLED, { state: 'attached' });
  const state = await page.getAttribute(RESULTS, 'data-state');
  if (state !== 'done') throw new Error(`The search page shows an error for \`${query}\`.`);
  const links = await page.locator('a[data-search-result]').all();
  return Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
}
