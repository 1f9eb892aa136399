import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../support/browser.ts';
import { shippedSite } from '../../support/build.ts';
import { ALLOWED, install, openPacks, press, row } from './device.ts';
import { type Network, openNetwork } from './network.ts';
import { NEWS, newerVersion } from './sites.ts';

let browser: Browser;
let older: string;
let newer: string;
let changed: string;
let network: Network;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  older = (await shippedSite()).folder;
  newer = mkdtempSync(join(tmpdir(), 'handoff-newer-'));
  changed = await newerVersion(older, newer);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(newer, { recursive: true, force: true });
});
beforeEach(async () => {
  network = await openNetwork(older);
  context = await browser.newContext(ALLOWED);
  page = await context.newPage();
});
afterEach(async () => {
  await context?.close();
  await network?.close();
});

const outdated = () => row(page, 'ru').and(page.locator('[data-state="outdated"]'));

test('an update fetches what changed, shows it at once and loses nothing', async () => {
  await install(page, network.address, 'ru');
  const decision = await context.newPage();
  await decision.goto(`${network.address}/ru/decide/service-problem/`);
  await decision.locator('[data-answer]:visible').first().click();
  await decision.waitForURL(/#.+=/);
  const answered = decision.url();

  await network.publish(newer);
  network.forget();
  await openPacks(page, network.address);
  await outdated().waitFor();
  await press(page, 'ru', 'ready');
  const fetched = network.asked.filter((path) => path.startsWith('/offline/bundles/'));
  expect(fetched).toEqual([]);
  expect(network.asked).toContain(changed);

  await network.cut();
  await page.goto(network.address + changed);
  expect(await page.locator('h1').textContent()).toContain(NEWS);
  await decision.reload();
  expect(decision.url()).toBe(answered);
  expect(await decision.locator('[data-summary], .summary').count()).toBeGreaterThan(0);
});

test('a reader with a pack is told of a newer version on every page', async () => {
  await install(page, network.address, 'ru');
  await network.publish(newer);
  await page.goto(`${network.address}/ru/guides/`);
  await expect
    .poll(() => page.locator('html').getAttribute('data-offline-update'), { timeout: 15_000 })
    .not.toBeNull();
  expect(await page.locator('[data-offline-link]').first().textContent()).toContain('верси');
});

test('an update that is cut off leaves the older version whole, and goes on later', async () => {
  await install(page, network.address, 'ru');
  await network.publish(newer);
  await openPacks(page, network.address);
  await outdated().waitFor();
  // Neither the changed page nor its bundle arrives.
  network.spoil((path, response) => {
    if (path !== changed && !path.startsWith('/offline/bundles/')) return false;
    response.destroy();
    return true;
  });
  await press(page, 'ru', 'failed');
  await network.cut();
  const there = await page.goto(network.address + changed);
  expect(there?.status()).toBe(200);
  expect(await page.locator('h1').textContent()).not.toContain(NEWS);

  network.spoil(null);
  await network.mend();
  await openPacks(page, network.address);
  await outdated().waitFor();
  await press(page, 'ru', 'ready');
  await network.cut();
  await page.goto(network.address + changed);
  expect(await page.locator('h1').textContent()).toContain(NEWS);
});

test('where the host changes pages on their way the whole bundle is fetched instead', async () => {
  await install(page, network.address, 'ru');
  await network.publish(newer);
  network.forget();
  network.spoil((path, response) => {
    if (path !== changed) return false;
    response.setHeader('content-type', 'text/html');
    response.end('<html data-offline="none"><p>minified</p>');
    return true;
  });
  await openPacks(page, network.address);
  await outdated().waitFor();
  await press(page, 'ru', 'ready');
  expect(network.asked.filter((path) => path.startsWith('/offline/bundles/'))).toHaveLength(1);
  await network.cut();
  await page.goto(network.address + changed);
  expect(await page.locator('h1').textContent()).toContain(NEWS);
});

test('a tab of the older version goes on with its own scripts after an update', async () => {
  const old = await context.newPage();
  await install(page, network.address, 'ru');
  await old.goto(`${network.address}/ru/guides/`);
  await network.publish(newer);
  await openPacks(page, network.address);
  await outdated().waitFor();
  await press(page, 'ru', 'ready');
  await network.cut();
  await old.keyboard.press('/');
  await old.locator('dialog[open] input').fill('сбой');
  await old.locator('dialog[open] [role=option]').first().waitFor();
});
