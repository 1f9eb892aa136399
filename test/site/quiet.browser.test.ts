import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { type OpenSite, openSite } from '../support/serve.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite((await shippedSite()).folder);
});
afterAll(() => site?.close());

/** As many tabs as are open at once: each waits half a second for the network to be silent. */
const TABS = 6;

/** Opens a page in a tab of its own and returns what it complains of and whom else it asks. */
async function complaintsOf(
  context: BrowserContext,
  path: string,
  isFirst = false,
): Promise<string[]> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A missing page is what the browser itself calls an error.
    const expected = message.text().includes('404') && path.includes('nothing');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  const response = await page.goto(site.address + path, { waitUntil: 'networkidle' });
  const wanted = path.includes('nothing') ? 404 : 200;
  if (response?.status() !== wanted) complaints.push(`Status ${response?.status()}`);
  const isServed = () => page.evaluate(() => navigator.serviceWorker.controller !== null);
  // The worker comes when the first page is at rest.
  if (isFirst) await expect.poll(isServed, { timeout: 15_000 }).toBe(true);
  else if (!(await isServed())) complaints.push('No worker');
  await page.close();
  return complaints.map((complaint) => `${path}: ${complaint}`);
}

// Other tests open the same pages for readers without a worker, and are as strict.
test.each(['en', 'ru', 'zh-TW'])(
  'after a first visit in %s and with the worker that it brings, no page asks anybody else, breaks its policy or sets a cookie',
  async (tag) => {
    const context = await site.browser.newContext({ serviceWorkers: 'allow' });
    const elsewhere: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(`${site.address}/`)) elsewhere.push(request.url());
    });
    const own = pageKinds.filter((path) => path.startsWith(`/${tag}/`));
    const shared = pageKinds.filter((path) => !/^\/(?:en|ru|zh-TW)\//.test(path));
    const [visit = '', ...others] = [...own, ...shared];
    expect(await complaintsOf(context, visit, true)).toEqual([]);
    for (let at = 0; at < others.length; at += TABS) {
      const tabs = others.slice(at, at + TABS).map((path) => complaintsOf(context, path));
      expect((await Promise.all(tabs)).flat()).toEqual([]);
    }
    expect(elsewhere).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await context.close();
  },
);
