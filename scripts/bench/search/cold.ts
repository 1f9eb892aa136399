import type { Browser, Page, Request } from 'playwright-core';
import { RESULTS, searchAddress } from '../../search/real-page.ts';
import type { Counted } from './counted.ts';
import { type Spread, spread } from './spread.ts';

/** What a first question costs somebody who was never here. */
export interface Cold {
  /** Of the page and of everything else until the first results stand there, headers included. */
  bytes: Spread;
  /** Of these, files of the index. */
  index: Spread;
  requests: Spread;
  milliseconds: Spread;
}

/** Asks a query on a page that was just opened. Resolves when the first results are shown. */
export type FirstAsk = (page: Page, site: string, locale: string, query: string) => Promise<void>;

/** Measures each query in a browser that knows nothing yet. */
export async function measureCold(
  browser: Browser,
  site: Counted,
  locale: string,
  queries: readonly string[],
  ask: FirstAsk,
): Promise<Cold> {
  const runs = [];
  for (const query of queries) {
    const context = await browser.newContext({ locale });
    const requests: Request[] = [];
    context.on('request', (request) => requests.push(request));
    const page = await context.newPage();
    const before = site.bytes();
    const started = performance.now();
    await ask(page, site.address, locale, query);
    const milliseconds = performance.now() - started;
    // What is on its way by then belongs to it.
    const sizes = await Promise.all([...requests].map(indexBytes));
    runs.push({ bytes: site.bytes() - before, sizes, milliseconds });
    await context.close();
  }
  return {
    bytes: spread(runs.map(({ bytes }) => bytes)),
    index: spread(runs.map(({ sizes }) => sizes.reduce((sum, size) => sum + size, 0))),
    requests: spread(runs.map(({ sizes }) => sizes.length)),
    milliseconds: spread(runs.map(({ milliseconds }) => milliseconds)),
  };
}

/** Waits until a request has ended. @returns its bytes when it was for a file of an index, ours or Pagefind's, else 0 */
async function indexBytes(request: Request): Promise<number> {
  await (await request.response())?.finished();
  if (!/\.(?:bin|pf_\w+)$/.test(new URL(request.url()).pathname)) return 0;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return responseBodySize + responseHeadersSize;
}

/** Asks on our own search page, by its address. */
export const askOurs: FirstAsk = async (page, site, locale, query) => {
  await page.goto(searchAddress(site, locale, query), { waitUntil: 'commit' });
  await page.waitForSelector(`${RESULTS}[data-state="done"]`, { state: 'attached' });
};

/** Asks on a page with Pagefind's default interface, which waits 300 ms after a key. */
export const askPagefindUi: FirstAsk = async (page, site, locale, query) => {
  await page.goto(`${site}/${locale}/ui/`);
  await page.fill('#search input[type=text]', query);
  await page.waitForFunction(`(() => {
    const list = document.querySelector('.pagefind-ui__results');
    return list && [...list.children].every((item) => item.querySelector('.pagefind-ui__result-link'));
  })()`);
};
