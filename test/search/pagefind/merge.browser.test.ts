import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shippedSite } from '../../support/build.ts';
import { type OpenSite, openSite } from '../../support/serve.ts';
import { openPartner, type Partner } from './partner.ts';

let ours: OpenSite;
let partner: Partner;
let folder: string;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handoff-partner-'));
  ours = await openSite((await shippedSite()).folder);
  partner = await openPartner(folder, ours.address);
});

afterEach(() => page.close());

afterAll(async () => {
  await partner.close();
  await ours.close();
  await rm(folder, { recursive: true });
});

async function open(lang: string): Promise<void> {
  page = await ours.browser.newPage();
  complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${partner.address}/${lang}.html`);
}

const Found = z.array(z.object({ url: z.string(), language: z.string() }));

/** Asks by the API, as a site with an interface of its own would. */
async function ask(query: string, options: string, filters = '{}') {
  const found = await page.evaluate(`(async () => {
    const { mergeIndex, search } = await import('/pagefind/pagefind.js');
    await mergeIndex('${ours.address}/pagefind', ${options});
    const { results } = await search(${JSON.stringify(query)}, { filters: ${filters} });
    const all = await Promise.all(results.map(({ data }) => data()));
    return all.map(({ url, filters }) => ({ url, language: filters.language?.[0] ?? '' }));
  })()`);
  return Found.parse(found);
}

describe('a site of somebody else', () => {
  test.each([
    ['ru', 'не работает почта'],
    ['zh-TW', '訂用帳戶'],
    ['en', 'mail'],
  ])('shows our results beside its own in %s', async (lang, query) => {
    await open(lang);
    await page.fill('#search input[type=text]', query);
    const links = page.locator('#search .pagefind-ui__result-title a');
    await expect.poll(() => links.count(), { timeout: 20_000 }).toBeGreaterThan(1);
    while (await page.locator('#search .pagefind-ui__button').isVisible())
      await page.click('#search .pagefind-ui__button');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(hrefs).toContain(`/${lang}/own/`);
    const fromUs = hrefs.filter((href) => href?.startsWith(`${ours.address}/${lang}/`));
    expect(fromUs.length).toBe(hrefs.length - 1);
    expect((await fetch(fromUs[0] ?? '')).status).toBe(200);
    expect(complaints).toEqual([]);
  });

  test('gets the index of the language that it asks for, in lower case', async () => {
    await open('en');
    const found = await ask('訂用帳戶', "{ language: 'zh-tw' }");
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ language }) => language))).toEqual(new Set(['zh-TW']));
  });

  test('can filter ours by cloud, and name another address for the links', async () => {
    await open('ru');
    const base = "{ baseUrl: 'https://support.example/handoff/' }";
    const all = await ask('поддержка', base);
    const china = await ask('поддержка', base, "{ instance: 'china' }");
    expect(china.length).toBeGreaterThan(0);
    expect(china.length).toBeLessThan(all.length);
    for (const { url } of china) expect(url).toMatch(/^https:\/\/support\.example\/handoff\/ru\//);
  });
});
