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
  await context?.close();
  await network?.close();
});

function portal(response: ServerResponse): void {
  response.setHeader('content-type', 'text/html');
  response.end('<!doctype html><title>Wi-Fi</title><p>Please sign in</p>');
}

const FAULTS: readonly [string, RegExp, (response: ServerResponse) => void][] = [
  ['404', /404/, (response) => response.writeHead(404).end('nothing')],
  ['500', /500/, (response) => response.writeHead(500).end('broken')],
  ['the page of a portal', /Wi-Fi/, portal],
  [
    'half of a bundle',
    /damaged|incomplete/i,
    (response) => {
      response.setHeader('content-type', 'application/octet-stream');
      response.end(Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 1, 2, 3]));
    },
  ],
  [
    'a body that ends too early',
    /damaged|incomplete|network/i,
    (response) => {
      response.writeHead(200, { 'content-length': '9999' });
      response.write('x');
      setTimeout(() => response.destroy(), 20);
    },
  ],
];

test.each(FAULTS)(
  '%s in place of a bundle is told and becomes no content',
  async (_, said, spoil) => {
    let count = 0;
    network.spoil((path, response) => {
      if (!path.startsWith('/offline/bundles/')) return false;
      count += 1;
      if (count !== 5) return false;
      spoil(response);
      return true;
    });
    await visit(page, `${network.address}/en/`);
    await openPacks(page, network.address, 'en');
    await press(page, 'en', 'failed');
    expect(await row(page, 'en').textContent()).toMatch(said);
    await network.cut();
    const lost = await page.goto(`${network.address}/en/decide/billing/`);
    expect(lost?.status()).toBe(503);

    // What has come before is not fetched again.
    await network.mend();
    network.spoil(null);
    network.forget();
    await openPacks(page, network.address, 'en');
    await press(page, 'en', 'ready');
    const all = (await (await fetch(`${network.address}/offline/index.json`)).json()) as {
      packs: { id: string; requests: number }[];
    };
    const whole = all.packs.find(({ id }) => id === 'en')?.requests ?? 0;
    const again = network.asked.filter((path) => path.startsWith('/offline/bundles/')).length;
    expect(again).toBeLessThan(whole - 1);
  },
);

test('the page of a portal is shown, and never kept as a page of ours', async () => {
  await install(page, network.address, 'en');
  network.spoil((path, response) => {
    if (path.startsWith('/offline/')) return false;
    portal(response);
    return true;
  });
  await page.goto(`${network.address}/en/decide/`);
  expect(await page.title()).toBe('Wi-Fi');
  await network.cut();
  await page.goto(`${network.address}/en/decide/`);
  expect(await page.title()).not.toBe('Wi-Fi');
});

test('a server that fails is stood in for by the copy', async () => {
  await install(page, network.address, 'en');
  network.spoil((_, response) => {
    response.writeHead(500).end('broken');
    return true;
  });
  const answer = await page.goto(`${network.address}/en/decide/`);
  expect(answer?.status()).toBe(200);
  expect(await page.locator('.page-notice').count()).toBe(1);
});

test('a slow network is not waited for where there is a copy', async () => {
  await install(page, network.address, 'en');
  network.delay = 20_000;
  const answer = await page.goto(`${network.address}/en/decide/`, { timeout: 12_000 });
  expect(answer?.status()).toBe(200);
  network.delay = 0;
});

test('a page that came too late to be shown is kept for the next time', async () => {
  await install(page, network.address, 'en');
  const path = '/en/decide/';
  network.spoil((asked, response) => {
    if (asked !== path) return false;
    setTimeout(() => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><html lang="en" data-offline="none"><title>Late</title>');
    }, 3500);
    return true;
  });
  await page.goto(network.address + path);
  expect(await page.title()).not.toBe('Late');
  const isKept = () =>
    page.evaluate(async (url) => (await caches.match(url))?.text(), network.address + path);
  await expect.poll(isKept, { timeout: 10_000 }).toContain('Late');
});

test('where there is no room, that is said before anything is lost', async () => {
  await install(page, network.address, 'en');
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: network.address,
    quotaSize: 1_200_000,
  });
  await openPacks(page, network.address, 'en');
  await press(page, 'ru', 'failed');
  expect(await row(page, 'ru').textContent()).toMatch(/space/);
  await network.cut();
  const answer = await page.goto(`${network.address}/en/decide/billing/`);
  expect(answer?.status()).toBe(200);
});

test('a stored bundle that was spoilt is noticed and mended', async () => {
  await install(page, network.address, 'en');
  await page.evaluate(async () => {
    const cache = await caches.open('handoff-bundles');
    for (const request of await cache.keys()) await cache.put(request, new Response('spoilt'));
  });
  // The worker mends what it needs by itself while there is a network.
  const fresh = await context.newPage();
  network.spoil((path, response) => {
    if (!path.startsWith('/en/')) return false;
    response.writeHead(500).end('broken');
    return true;
  });
  const answer = await fresh.goto(`${network.address}/en/decide/billing/`);
  expect(answer?.status()).toBe(200);
  network.spoil(null);
  // All else is mended on request.
  await openPacks(page, network.address, 'en');
  await press(page, 'en', 'verifying').catch(() => {});
  await expect.poll(() => row(page, 'en').textContent(), { timeout: 15_000 }).toMatch(/replaced/);
  await network.cut();
  expect((await page.goto(`${network.address}/en/decide/marketplace/`))?.status()).toBe(200);
});

test('after the browser has cleared its store the site works and can be installed again', async () => {
  await install(page, network.address, 'en');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const answer = await page.goto(`${network.address}/en/decide/`);
  expect(answer?.status()).toBe(200);
  await expect.poll(() => page.locator('html').getAttribute('data-offline')).not.toBe('ready');
  await install(page, network.address, 'en');
  await network.cut();
  expect((await page.goto(`${network.address}/en/decide/billing/`))?.status()).toBe(200);
});

test('a download can be cancelled and continued, and two tabs do not get into each other’s way', async () => {
  network.delay = 500;
  await openPacks(page, network.address, 'en');
  const other = await context.newPage();
  await openPacks(other, network.address, 'en');
  await press(page, 'ru', 'downloading');
  await press(other, 'zh-TW', 'failed');
  expect(await row(other, 'zh-TW').textContent()).toMatch(/another tab/i);
  const bar = row(page, 'ru').locator('progress');
  await expect
    .poll(() => bar.getAttribute('value').then(Number), { timeout: 15_000 })
    .toBeGreaterThan(0);
  await press(page, 'ru', 'partial');
  network.delay = 0;
  await press(page, 'ru', 'ready');
});
