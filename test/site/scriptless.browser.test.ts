import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
const GUIDE = '/ru/guides/support-duties/';

function open(path: string, width = 1280): Promise<Page> {
  return readers.open(path, { javaScriptEnabled: false, viewport: { width, height: 720 } });
}

/** How many sentences are shown in Russian and in English. */
async function shown(page: Page): Promise<{ russian: number; english: number }> {
  return {
    russian: await page.locator('main [data-segment]:visible').count(),
    english: await page.locator('main [data-segment-source]:visible').count(),
  };
}

describe('without JavaScript', () => {
  test('a guide is there in the language of its address', async () => {
    const page = await open(GUIDE);
    const { russian, english } = await shown(page);
    expect(russian).toBeGreaterThan(30);
    expect(english).toBe(0);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });

  test.each([1280, 360])(
    'both languages and English alone can be chosen, %s pixels wide',
    async (width) => {
      const page = await open(GUIDE, width);
      const { russian } = await shown(page);
      await page.getByText('Параллельно').click();
      const both = await shown(page);
      expect(both.russian).toBe(russian);
      expect(both.english).toBe(russian);
      await page.getByText('Английский', { exact: true }).click();
      expect(await shown(page)).toEqual({ russian: 0, english: russian });
      await page.getByText('Перевод', { exact: true }).click();
      expect(await shown(page)).toEqual({ russian, english: 0 });
    },
  );

  test('steps can be ticked', async () => {
    const page = await open(GUIDE);
    const box = page.locator('[data-step] input[type=checkbox]').first();
    await box.check();
    expect(await box.isChecked()).toBe(true);
  });

  test('nothing is offered that would do nothing', async () => {
    for (const width of [1280, 360]) {
      const page = await open(GUIDE, width);
      const menu = page.locator('[data-menu] summary');
      if (await menu.isVisible()) await menu.click();
      for (const dead of [
        '[data-instance-select]',
        '[data-theme-toggle]',
        '[data-reset]',
        '[data-count]',
        '[data-print]',
        '[data-not-for]',
        'label[for="reading-hover"]',
      ])
        expect([dead, await page.locator(`${dead}:visible`).count()]).toEqual([dead, 0]);
    }
  });

  test('languages, guides and neighbours can be reached', async () => {
    const page = await open('/');
    await page.locator('main a[hreflang="ru"]').click();
    await page.waitForURL('**/ru/');
    await page.locator('main a[href="/ru/guides/"]').first().click();
    await page.waitForURL('**/ru/guides/');
    await page.locator('main a[href="/ru/guides/support-duties/"]').click();
    await page.waitForURL('**/ru/guides/support-duties/');
    await page.locator('a[rel="next"]').click();
    await page.waitForURL((url) => !url.pathname.endsWith('/support-duties/'));
    await page.locator('[data-language] summary').click();
    await page.locator('[data-language] a[hreflang="zh-TW"]').click();
    await page.waitForURL('**/zh-TW/guides/**');
  });

  test('the parts of a page stand in it, on a phone too', async () => {
    for (const width of [1280, 360]) {
      const page = await open(GUIDE, width);
      const section = await page.locator('main h2').nth(3).getAttribute('id');
      const contents = page.locator(`a[href="#${section}"]:visible`);
      expect([width, await contents.count()]).toEqual([width, 1]);
      const neighbours = page.locator('nav a[href="/ru/guides/china-support-duties/"]:visible');
      expect([width, (await neighbours.count()) > 0]).toEqual([width, true]);
    }
  });

  test('an unknown address is answered in its language', async () => {
    const page = await open('/zh-TW/nothing/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('找不到頁面');
  });

  test('no page is wider than the window', async () => {
    const page = await open('/', 320);
    for (const path of pageKinds) {
      await page.goto(readers.address(path));
      const [wide, room] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect([path, wide]).toEqual([path, room]);
    }
  });
});
