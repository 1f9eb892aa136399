import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readGolden } from '../../../scripts/search/golden.ts';
import { launchBrowser } from '../../support/browser.ts';
import { shippedSite } from '../../support/build.ts';
import { ALLOWED, differing, install, openControlled, openPacks, row, search } from './device.ts';
import { type Network, openNetwork } from './network.ts';
import { pagesOf } from './sites.ts';

let browser: Browser;
let folder: string;
let network: Network;

beforeAll(async () => {
  ({ folder } = await shippedSite());
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  network = await openNetwork(folder);
});
afterEach(() => network?.close());

describe('after a first visit', () => {
  test('what was read opens without a network and says how old it is; else it is said what there is', async () => {
    const context = await browser.newContext(ALLOWED);
    const page = await openControlled(context, network.address + firstGuide('ru'));
    const title = await page.locator('h1').textContent();
    expect(await page.locator('html').getAttribute('data-offline')).toBe('none');
    await network.cut();

    const again = await page.reload();
    expect(again?.status()).toBe(200);
    expect(await page.locator('h1').textContent()).toBe(title);
    expect(await page.locator('.page-notice').textContent()).toMatch(/20\d\d/);
    await expect.poll(() => page.locator('html').getAttribute('data-offline')).toBe('partial');

    const lost = await page.goto(`${network.address}/ru/decide/`);
    expect(lost?.status()).toBe(503);
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.locator('[data-missing][data-started]').waitFor();
    expect(await page.locator('[data-missing-address]').textContent()).toBe('/ru/decide/');
    const kept = page.locator('[data-missing-visited] a');
    expect(title).toContain((await kept.textContent()) ?? '?');
    expect(await kept.getAttribute('lang')).toBe('ru');
    await kept.click();
    expect(await page.locator('h1').textContent()).toBe(title);

    await network.mend();
    await page.goto(`${network.address}/ru/decide/`);
    expect(await page.locator('.page-notice').count()).toBe(0);
    await context.close();
  });
});

describe.each(['ru', 'zh-TW', 'en'])('with the pack of %s', (locale) => {
  test('every page is there, as it is with a network', async () => {
    const context = await browser.newContext(ALLOWED);
    const page = await context.newPage();
    await install(page, network.address, locale);
    await expect.poll(() => page.locator('html').getAttribute('data-offline')).toBe('ready');
    const pages = pagesOf(folder, locale);
    expect(pages.size).toBeGreaterThan(150);
    await network.cut();
    expect(await differing(page, pages)).toEqual([]);
    await context.close();
  });

  test('search answers as it does with a network', async () => {
    const context = await browser.newContext(ALLOWED);
    const page = await context.newPage();
    const questions = readGolden(`test/search/golden/shipped.${locale}.yaml`)
      .queries // English has no other language behind its pages: the packs of those would have to be here too.
      .filter(({ query }) => locale !== 'en' || /^[ -~]+$/.test(query))
      .filter((_, at) => at % 8 === 0)
      .map(({ query }) => query);
    expect(questions.length).toBeGreaterThan(4);
    const online: unknown[] = [];
    for (const text of questions)
      online.push([text, await search(page, network.address, locale, text)]);
    // What was asked for online is kept as well; here only the pack is to answer.
    await page.goto(`${network.address}/`);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await install(page, network.address, locale);
    await network.cut();
    const offline: unknown[] = [];
    for (const text of questions)
      offline.push([text, await search(page, network.address, locale, text)]);
    expect(offline).toEqual(online);
    await context.close();
  });
});

test('without a network a decision leads to its ticket in English, and ticks stay', async () => {
  const context = await browser.newContext(ALLOWED);
  const page = await context.newPage();
  await install(page, network.address, 'ru');
  await network.cut();
  await page.goto(`${network.address}/ru/decide/service-problem/`);
  for (let step = 0; step < 12; step += 1) {
    if ((await page.locator('[data-outcome]:visible').count()) > 0) break;
    const heading = await page.locator('h2:visible').first().textContent();
    await page.locator('[data-answer]:visible').first().click();
    await page.waitForFunction(
      (before) => document.querySelector('main h2')?.textContent !== before,
      heading,
    );
  }
  const ticks = page.locator('[data-outcome] [data-step] input');
  expect(await ticks.count()).toBeGreaterThan(0);
  await ticks.first().check();
  const outcome = await page.locator('[data-outcome]').getAttribute('data-outcome');
  await page.reload();
  expect(await page.locator('[data-outcome]').getAttribute('data-outcome')).toBe(outcome);
  expect(await ticks.first().isChecked()).toBe(true);
  const ticket = page.locator('a[href*="view=ticket"]:visible');
  await ticket.first().click();
  const text = page.locator('[data-handoff-text][lang="en"]');
  await text.waitFor();
  expect((await text.textContent())?.length).toBeGreaterThan(80);
  await context.close();
});

test('a newer index that was asked for in passing does not stand in for the whole one of the pack', async () => {
  const context = await browser.newContext(ALLOWED);
  const page = await context.newPage();
  await install(page, network.address, 'ru');
  const answers = await search(page, network.address, 'ru', 'сбой');
  await page.evaluate(async () => {
    const address = '/search/ru/meta.bin';
    const through = (body: ReadableStream, stream: GenericTransformStream) =>
      new Response(body.pipeThrough(stream));
    const { body } = await fetch(address);
    if (!body) throw new Error('There is no index');
    const meta = await through(body, new DecompressionStream('gzip')).text();
    const newer = meta.replace(/"version":"\w+"/, '"version":"ffffffffffff"');
    const packed = through(new Blob([newer]).stream(), new CompressionStream('gzip'));
    const headers = { 'x-handoff-at': new Date(Date.now() + 1000).toISOString() };
    const visited = await caches.open('handoff-visited');
    await visited.put(address, new Response(await packed.arrayBuffer(), { headers }));
  });
  await network.cut();
  expect(await search(page, network.address, 'ru', 'сбой')).toEqual(answers);
  await context.close();
});

test('a pack can be removed, and what was there is gone', async () => {
  const context = await browser.newContext(ALLOWED);
  const page = await context.newPage();
  await install(page, network.address, 'en');
  const remove = row(page, 'en').getByRole('button', { name: 'Remove' });
  await remove.click();
  await remove.last().click();
  await row(page, 'en').and(page.locator('[data-state="absent"]')).waitFor();
  const left = await page.evaluate(
    async () => (await (await caches.open('handoff-bundles')).keys()).length,
  );
  expect(left).toBe(0);
  await openPacks(page, network.address, 'en');
  expect(await page.locator('html').getAttribute('data-offline')).not.toBe('ready');
  await context.close();
});

function firstGuide(locale: string): string {
  const [first] = [...pagesOf(folder, locale).keys()].filter((path) => /\/guides\/.+\//.test(path));
  return first ?? expect.fail('There are no guides');
}
