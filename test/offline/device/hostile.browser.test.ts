import type { ServerResponse } from 'node:http';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { shippedSite } from '../../support/build.ts';
import { ALLOWED, install, openPacks, press, row, visit } from './device.ts';
import { type Network, openNetwork } from './network.ts';

let browser: Browser;
let folder: string;
let network: Network;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ folder } = await shippedSite());
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  network = await openNetwork(folder);
  context = await browser.newContext(ALLOWED);
  page = await context.newPage();
});
afterEach(async () => {
  network.delay = 0;
  await context?.close();
  await network?.close();
});

const DECISION = '/en/decide/service-problem/';

function html(response: ServerResponse): true {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Blocked</title>');
  return true;
}

/** Whether the styles of the site are there: without them the browser's own serif letters are. */
function isStyled(): Promise<boolean> {
  return page.evaluate(() => !/Times|^serif/.test(getComputedStyle(document.body).fontFamily));
}

test('a page that answers once in place of scripts and index is not kept in their place', async () => {
  await visit(page, `${network.address}/en/`);
  network.spoil((path, response) => /^\/(?:_astro|search\/en\/\w+)\//.test(path) && html(response));
  await page.goto(`${network.address}/en/search/?q=outage`);
  network.spoil(null);
  await page.goto(`${network.address}/en/search/?q=outage`);
  await page.locator('a[data-search-result]').first().waitFor();
  expect(await isStyled()).toBe(true);
});

test.each([
  ['nothing', (response: ServerResponse) => response.writeHead(204).end()],
  [
    'plain text',
    (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('Proxy: quota exceeded'),
  ],
])('%s in place of a page does not take the place of its copy', async (_, answer) => {
  await visit(page, network.address + DECISION);
  const title = await page.title();
  const other = await context.newPage();
  network.spoil((path, response) => path === DECISION && Boolean(answer(response)));
  await other.goto(network.address + DECISION).catch(() => null);
  network.spoil(null);
  await network.cut();
  await page.goto(network.address + DECISION);
  expect(await page.title()).toBe(title);
});

test('pages that were read stay whole after their pack is removed, under any spelling', async () => {
  await install(page, network.address, 'en');
  await visit(page, network.address + DECISION);
  await openPacks(page, network.address, 'en');
  const remove = row(page, 'en').getByRole('button', { name: 'Remove' });
  await remove.click();
  await remove.last().click();
  await row(page, 'en').and(page.locator('[data-state="absent"]')).waitFor();
  await network.cut();
  const answer = await page.goto(`${network.address}/EN/decide/service-problem`);
  expect(answer?.status()).toBe(200);
  expect(await isStyled()).toBe(true);
  await page.locator('[data-answer]').first().click();
  await page.waitForURL(/#.+=/);
});

test('where nothing more can be kept, what is kept stays', async () => {
  await visit(page, network.address + DECISION);
  const session = await context.newCDPSession(page);
  const origin = network.address;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await page.goto(network.address + DECISION);
  await page.goto(`${network.address}/en/decide/billing/`);
  await network.cut();
  expect((await page.goto(network.address + DECISION))?.status()).toBe(200);
});

test('a network that swallows everything keeps nobody waiting for what is here', async () => {
  await install(page, network.address, 'en');
  // Answers begin and never end.
  network.spoil((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<!doctype html>');
    return true;
  });
  const answer = await page.goto(network.address + DECISION, { timeout: 12_000 });
  expect(answer?.status()).toBe(200);
  expect(await page.locator('[data-answer]').count()).toBeGreaterThan(0);
  await openPacks(page, network.address, 'en');
  expect(await row(page, 'en').getAttribute('data-state')).toBe('ready');
});

test('a record of another version of the site is left as it is', async () => {
  await install(page, network.address, 'en');
  const records = () =>
    page.evaluate(async () => (await (await caches.open('handoff-packs')).keys()).length);
  await page.evaluate(async () => {
    const cache = await caches.open('handoff-packs');
    await cache.put('/offline/installed/xx', Response.json({ manifest: '{"format":2}' }));
  });
  await openPacks(page, network.address, 'en');
  expect(await row(page, 'en').getAttribute('data-state')).toBe('ready');
  expect(await records()).toBe(2);
});

test('a pack that has lost a part is not called ready', async () => {
  await install(page, network.address, 'en');
  await page.evaluate(async () => {
    const cache = await caches.open('handoff-bundles');
    // The index comes last; what pages need the worker would mend at once.
    const last = (await cache.keys()).at(-1);
    if (last) await cache.delete(last);
  });
  await openPacks(page, network.address, 'en');
  expect(await row(page, 'en').getAttribute('data-state')).toBe('partial');
  await press(page, 'en', 'ready');
});

test('the worker hears of a pack also where it is not in charge of the page', async () => {
  await visit(page, `${network.address}/en/offline/`);
  const session = await context.newCDPSession(page);
  await session.send('Page.reload', { ignoreCache: true });
  await page.waitForLoadState();
  await page.locator('[data-offline-page][data-started]').waitFor();
  await press(page, 'en', 'ready');
  await network.cut();
  expect((await page.goto(`${network.address}/en/decide/billing/`))?.status()).toBe(200);
});

test('an update lists no pages as visited that nobody has read', async () => {
  await install(page, network.address, 'en');
  await page.goto(`${network.address}/en/`);
  await page.evaluate(() => fetch('/en/decide/billing/', { cache: 'no-store' }));
  const kept = await page.evaluate(async () =>
    (await (await caches.open('handoff-visited')).keys()).map(({ url }) => new URL(url).pathname),
  );
  expect(kept).not.toContain('/en/decide/billing/');
});
