import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readGolden } from '../../scripts/search/golden.ts';
import { quickAsker } from '../../scripts/search/quick.ts';
import { links, settled, total, type } from '../search/interface/results.ts';
import { shippedSite } from '../support/build.ts';
import { handbook, outcomeOf, shortestWays, waysThrough } from '../support/walks.ts';
import { readersFromDisk } from './from-disk.ts';

const readers = readersFromDisk(['ru']);
const GUIDE = 'ru/guides/support-duties/index.html';

/** Path of the page that is open, below the folder of the copy. */
function here(page: Page): string {
  const root = readers.address('index.html').replace(/index\.html$/, '');
  return page.url().replace(root, '').split(/[?#]/)[0] ?? '';
}

async function arrivesAt(page: Page, file: string): Promise<void> {
  await page.waitForURL((url) => url.href.split(/[?#]/)[0] === readers.address(file));
}

describe('reading', () => {
  test('the file at the top leads to the home page, and that to all others', async () => {
    const page = await readers.open('index.html');
    await arrivesAt(page, 'ru/index.html');
    expect(await page.locator('[data-language]').count()).toBe(0);
    for (const way of await page.locator('nav.links a').all()) {
      expect(await way.getAttribute('href')).toMatch(/^\.\.\/ru\/.*index\.html$/);
    }
    await page.getByRole('link', { name: 'Руководства', exact: true }).first().click();
    await arrivesAt(page, 'ru/guides/index.html');
    await page.locator('main a[href*="support-duties"]').first().click();
    await arrivesAt(page, GUIDE);
    expect(await page.locator('main [data-segment]').count()).toBeGreaterThan(20);
  });

  test('who opens it without the rest is told what to do', async () => {
    const page = await readers.open('index.html', { javaScriptEnabled: false });
    // Without scripts the page goes on by itself.
    await arrivesAt(page, 'ru/index.html');
    expect(readFileSync(new URL(readers.address('index.html')), 'utf8')).toMatch(/распакуйте/);
  });

  test('English stands beside the text or comes at a click, and the choice is kept', async () => {
    const page = await readers.open(GUIDE);
    await page.locator('[data-body] > p [data-segment]').nth(4).click();
    const note = page.getByRole('group', { name: 'Английский оригинал' });
    expect(await note.textContent()).toMatch(/[a-z]{3}/);
    await page.keyboard.press('Escape');
    await page.locator('[data-reading-modes] label', { hasText: 'Параллельно' }).click();
    const source = page.locator('main [data-segment-source]').first();
    expect(await source.isVisible()).toBe(true);
    await page.goto(readers.address('ru/guides/software-refund/index.html'));
    expect(await page.getAttribute('html', 'data-reading')).toBe('side-by-side');
    await page.locator('[data-theme-toggle]').first().click();
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  test('ticks are kept', async () => {
    const page = await readers.open(GUIDE);
    await page.locator('[data-step] input').first().check();
    await page.reload();
    expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
  });

  test('it can be read without JavaScript', async () => {
    const page = await readers.open('ru/decide/billing/index.html', { javaScriptEnabled: false });
    const [way] = waysThrough('billing');
    for (const { node, answer } of way?.taken ?? []) {
      await page.locator(`[data-node="${node}"] [data-answer="${answer}"]`).click();
    }
    expect(await page.locator(`[data-outcome="${way?.end.id}"]`).isVisible()).toBe(true);
  });
});

describe('deciding', () => {
  test('leads through all questions to an outcome, its ticks and its ticket in English', async () => {
    const page = await readers.open('ru/decide/service-problem/index.html');
    for (const answer of ['global', 'service', 'nothing', 'unavailable', 'direct-bill', 'm365']) {
      await page.locator(`[data-answer="${answer}"]`).click();
    }
    expect(await outcomeOf(page)).toBe('MS-M365 microsoft');
    await page.locator('[data-step] input').first().check();
    await page.locator('[data-open-ticket]:visible').first().click();
    const english = page.locator('[data-handoff-text][lang="en"]');
    await english.waitFor();
    await page.fill('[name=customer]', 'Northwind');
    expect(await english.textContent()).toMatch(
      /Customer: Northwind[\s\S]*The service is unavailable/,
    );
    await page.locator('[data-ticket-second]').selectOption('zh-TW');
    await page.locator('[data-handoff-text][lang="zh-TW"]').waitFor();
    await page.reload();
    await page.locator('[data-handoff-text][lang="zh-TW"]').waitFor();
    expect(await page.inputValue('[name=customer]')).toBe('Northwind');
    await page.locator('[data-ticket-back]').click();
    await outcomeOf(page);
    expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
  });

  test.each(['roles', 'china-duty'])('every outcome of %s is there', async (decision) => {
    const page = await readers.open(`ru/decide/${decision}/index.html`);
    for (const [id, { taken }] of shortestWays(decision)) {
      // Some ways end in another decision.
      if (taken.at(-1)?.graph !== decision) continue;
      await page.evaluate((hash) => location.assign(hash), `#${id}`);
      await page.locator(`[data-outcome="${id}"] h2`).waitFor();
      const responsible = handbook.outcomes.get(id)?.responsible;
      expect(await outcomeOf(page)).toBe(`${id} ${responsible}`);
    }
  });

  test('a question leads into another decision, and from the page of an outcome back', async () => {
    const page = await readers.open('ru/decide/service-problem/index.html');
    await page.locator('[data-answer="china"]').click();
    await arrivesAt(page, 'ru/decide/china-duty/index.html');
    await page.goto(readers.address('ru/decide/service-problem/ms-m365/index.html'));
    expect(await outcomeOf(page)).toBe('MS-M365 microsoft');
    await page.locator('[data-notice]:visible a').click();
    await arrivesAt(page, 'ru/decide/service-problem/index.html');
    await page.locator('[data-node]').first().waitFor();
  });

  test('the map shows the way, and the table of responsibilities compares', async () => {
    const page = await readers.open('ru/decide/service-problem/index.html');
    await page.locator('[data-answer="global"]').click();
    await page.locator('[data-map-link]').click();
    await arrivesAt(page, 'ru/decide/service-problem/map/index.html');
    expect(await page.locator('svg a[data-lit]').count()).toBe(2);
    await page.locator('svg a[data-map-box="health"]').click();
    await arrivesAt(page, 'ru/decide/service-problem/index.html');
    await page.goto(readers.address('ru/responsibility/index.html'));
    await page.locator('[data-matrix-choice="with"]').selectOption('us-gov');
    expect(new URL(page.url()).searchParams.get('with')).toBe('us-gov');
    const table = await page.locator('a[download], a[href$=".csv"]').first().getAttribute('href');
    expect(readFileSync(new URL(table ?? '', page.url()), 'utf8')).toContain(',');
  });
});

/**
 * Opens a page that knows what was searched for. On a busy machine Chromium shows some documents the storage as it was
 * before the last change, for as long as they are open; the next one has it.
 */
async function openRemembering(page: Page, file: string): Promise<void> {
  const searches = async () => {
    await page.goto(readers.address(file));
    return page.evaluate(() => localStorage.getItem('handoff:searches') ?? '');
  };
  await expect.poll(searches, { timeout: 10_000 }).not.toBe('');
}

describe('searching', () => {
  const SEARCH = 'ru/search/index.html';

  test.each([
    ['words', 'возврат резервирования', 'azure-reservation-refund'],
    ['a slip of the pen', 'возврт резервироания', 'azure-reservation-refund'],
    ['the wrong keyboard', 'djpdhfn htpthdbhjdfybz', 'azure-reservation-refund'],
    ['English behind the text', 'reservation refund', 'azure-reservation-refund'],
    ['another language of the site', '退款', 'refund'],
  ])('finds by %s', async (_, text, slug) => {
    const page = await readers.open(`${SEARCH}?q=${encodeURIComponent(text)}`);
    await settled(page);
    const found = await links(page).evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(found.slice(0, 3).join(' ')).toContain(slug);
    for (const href of found) expect(href).toMatch(/^\.\.\/\.\.\/ru\/.*index\.html/);
  });

  test('finds what the site finds, whatever kind of question it is', async () => {
    const { queries } = readGolden('test/search/golden/shipped.ru.yaml');
    const ofKinds = Object.values(Object.groupBy(queries, ({ kind }) => kind));
    const ask = quickAsker((await shippedSite()).folder, 'ru');
    const page = await readers.open(SEARCH);
    for (const { query } of ofKinds.flatMap((some) => some?.slice(0, 2) ?? [])) {
      await page.goto(`${readers.address(SEARCH)}?q=${encodeURIComponent(query)}`);
      await settled(page);
      const found = await links(page).evaluateAll((all) =>
        all.map((link) => link.getAttribute('href')?.replace('../..', '') ?? ''),
      );
      const online = (await ask(query)).slice(0, found.length);
      const onDisk = online.map((url) => url.replace(/\/(?=#|$)/, '/index.html'));
      expect(found, query).toEqual(onDisk);
      expect(found.length, query).toBeGreaterThan(0);
    }
  });

  test('is typed and filtered, keeps its address, and marks what was found', async () => {
    const page = await readers.open(SEARCH);
    await type(page, 'возврат');
    const all = await total(page);
    await page.locator('[data-search-filters] input[name=kind][value=guide]').check();
    await page.waitForURL((url) => url.searchParams.get('kind') === 'guide');
    await settled(page);
    expect(await total(page)).toBeLessThan(all);
    await page.reload();
    await settled(page);
    expect(await total(page)).toBeLessThan(all);
    await links(page).first().click();
    await page.waitForURL((url) => url.pathname.includes('/guides/'));
    await page.locator('main mark').first().waitFor({ state: 'attached' });
    expect(await page.locator('main mark').first().textContent()).toMatch(/возврат/i);
    expect(new URL(page.url()).search).toBe('');
    await page.goBack();
    await settled(page);
    expect(await page.inputValue('#q')).toBe('возврат');
    await page.goBack();
    expect(here(page)).toBe(SEARCH);
  });

  test('the dialog finds on any page, opens with Enter and goes on to the search page', async () => {
    const page = await readers.open('ru/decide/service-problem/map/index.html');
    await page.keyboard.press('/');
    const field = page.locator('dialog input');
    await field.waitFor();
    await field.pressSequentially('не прихдит почта', { delay: 15 });
    await expect.poll(() => page.locator('dialog [role=option]').count()).toBeGreaterThan(0);
    await page.keyboard.press('Enter');
    await arrivesAt(page, SEARCH);
    await settled(page);
    expect(await page.locator('[data-search-correction]').isVisible()).toBe(true);
    await openRemembering(page, GUIDE);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open]').waitFor();
    await page.locator('dialog').getByRole('link', { name: 'не прихдит почта' }).click();
    await arrivesAt(page, SEARCH);
    await page.goto(readers.address(GUIDE));
    await page.keyboard.press('/');
    await field.pressSequentially('эскалация', { delay: 15 });
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('main mark').first().waitFor({ state: 'attached' });
  });
});
