import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { corpusSlice, shippedSite } from '../support/build.ts';
import { describeCorpus } from '../support/corpus.ts';
import { type Readers, readersOf } from '../support/readers.ts';

const GUIDE = 'guides/support-duties/';

/** Chooses a language in the header. */
async function speak(page: Page, tag: string): Promise<void> {
  await page.locator('[data-language] summary').click();
  const link = page.locator(`[data-language] a[hreflang="${tag}"]`);
  await Promise.all([page.waitForURL(`**/${tag}/**`), link.click()]);
}

/** Sentences in sight below the header: page id → distance from the top of the window. */
function inSight(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return Object.fromEntries(
      [...document.querySelectorAll('[data-body] [data-segment]')].flatMap((sentence) => {
        const { top } = sentence.getBoundingClientRect();
        return sentence.checkVisibility() && top >= edge && top < innerHeight
          ? [[sentence.id, top]]
          : [];
      }),
    );
  });
}

/** How far the first sentence that both views show has moved, in pixels; null where they share none. */
function moved(before: Record<string, number>, after: Record<string, number>): number | null {
  const shared = Object.keys(before).find((id) => id in after);
  return shared === undefined ? null : Math.abs((before[shared] ?? 0) - (after[shared] ?? 0));
}

/** Scrolls to a share of the page, and on until its first sentence in sight stands clear of the header. */
function scrollTo(page: Page, share: number): Promise<void> {
  return page.evaluate((part) => {
    window.scrollTo(0, document.body.scrollHeight * part);
    const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    const tops = [...document.querySelectorAll('[data-body] [data-segment]')]
      .filter((sentence) => sentence.checkVisibility())
      .map((sentence) => sentence.getBoundingClientRect().top);
    window.scrollBy(0, (tops.find((top) => top >= edge) ?? edge) - edge - 8);
  }, share);
}

describe('with the shipped guides', () => {
  const readers: Readers = readersOf(shippedSite);

  test.each([
    ['on a wide screen', { width: 1280, height: 720 }],
    ['on a phone', { width: 360, height: 640 }],
  ])('the sentence at the top stays there in the other languages, %s', async (_, viewport) => {
    const page = await readers.open(`/ru/${GUIDE}`, { viewport });
    await scrollTo(page, 0.4);
    const russian = await inSight(page);
    await speak(page, 'zh-TW');
    const chinese = await inSight(page);
    expect(moved(russian, chinese)).toBeLessThan(4);
    await speak(page, 'en');
    const english = await inSight(page);
    expect(moved(russian, english)).toBeLessThan(4);
    await speak(page, 'ru');
    expect(moved(russian, await inSight(page))).toBeLessThan(4);
  });

  test('the place is kept side by side too, and the mode with it', async () => {
    const page = await readers.open(`/ru/${GUIDE}`);
    await page.locator('label[for="reading-side-by-side"]').click();
    await scrollTo(page, 0.6);
    const russian = await inSight(page);
    await speak(page, 'zh-TW');
    expect(await page.getAttribute('html', 'data-reading')).toBe('side-by-side');
    expect(moved(russian, await inSight(page))).toBeLessThan(4);
  });

  test('who is at the head of a guide comes to the head of the other', async () => {
    const page = await readers.open(`/ru/${GUIDE}`);
    await speak(page, 'en');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('the place is for the switch only: another guide begins at its head', async () => {
    const page = await readers.open(`/ru/${GUIDE}`);
    await scrollTo(page, 0.6);
    await speak(page, 'en');
    await page.goto(readers.address(`/en/guides/germany-closed/`));
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goto(readers.address(`/ru/${GUIDE}`));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('every page offers the same page in the other languages', async () => {
    const page = await readers.open('/ru/');
    for (const path of ['', 'guides/', 'status/', GUIDE]) {
      await page.goto(readers.address(`/ru/${path}`));
      await speak(page, 'zh-TW');
      expect(new URL(page.url()).pathname).toBe(`/zh-TW/${path}`);
      expect(await page.getAttribute('html', 'lang')).toBe('zh-TW');
      const current = page.locator('[data-language] a[aria-current]');
      expect(await current.getAttribute('hreflang')).toBe('zh-TW');
    }
  });

  test('the menu closes on Esc, which leads back to it, and on leaving', async () => {
    const page = await readers.open('/ru/');
    const menu = page.locator('[data-language]');
    await menu.locator('summary').click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await menu.getAttribute('open')).toBeNull();
    const back = await menu.locator('summary').evaluate((one) => one === document.activeElement);
    expect(back).toBe(true);
    await page.keyboard.press('Enter');
    expect(await menu.locator('a').first().isVisible()).toBe(true);
    await page.locator('h1').click();
    expect(await menu.locator('a').first().isVisible()).toBe(false);
  });

  describe('the choice of a language', () => {
    function first(page: Page): Promise<string | null> {
      return page.locator('main a[hreflang]').first().getAttribute('hreflang');
    }

    test.each([
      ['zh-TW', 'zh-TW'],
      ['ru-RU', 'ru'],
      ['de-DE', 'en'],
    ])('begins for a browser in %s with %s', async (locale, tag) => {
      const page = await readers.open('/', { locale });
      expect(await first(page)).toBe(tag);
      const choices = page.locator('main a[hreflang]');
      expect((await choices.allTextContents()).map((name) => name.trim()).sort()).toEqual([
        'English',
        'Русский',
        '繁體中文',
      ]);
    });

    test('begins with the language that was read last, and sends nobody anywhere', async () => {
      const page = await readers.open(`/ru/${GUIDE}`, { locale: 'zh-TW' });
      await page.goto(readers.address('/'));
      expect(await first(page)).toBe('ru');
      expect(new URL(page.url()).pathname).toBe('/');
      await page.locator('main a[hreflang]').first().click();
      await page.waitForURL('**/ru/');
    });
  });

  describe('an address that leads nowhere', () => {
    test.each([
      ['/ru/nothing/', 'ru', 'Страница не найдена'],
      ['/zh-TW/guides/nothing/at-all/', 'zh-TW', '找不到頁面'],
      ['/en/nothing', 'en', 'Page not found'],
      ['/zh-tw/nothing/', 'zh-TW', '找不到頁面'],
    ])('%s is answered in its language', async (path, tag, words) => {
      const page = await readers.open(path);
      expect(await page.getAttribute('html', 'lang')).toBe(tag);
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([words]);
      await page.locator('main a').first().click();
      await page.waitForURL(`**/${tag}/guides/`);
    });

    test('/nothing/ is answered in all languages', async () => {
      const page = await readers.open('/nothing/');
      const headings = await page.getByRole('heading', { level: 1 }).allTextContents();
      expect(headings).toEqual(['Page not found', 'Страница не найдена', '找不到頁面']);
    });

    test('a host that knows one not-found page still answers in the language of the address', async () => {
      const page = await readers.open('/');
      const lost = await (await fetch(readers.address('/nothing/'))).text();
      await page.route('**/ru/gone/', (route) =>
        route.fulfill({ status: 404, contentType: 'text/html; charset=utf-8', body: lost }),
      );
      await page.goto(readers.address('/ru/gone/'));
      expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
        'Страница не найдена',
      ]);
      expect(await page.title()).toBe('Страница не найдена · Handoff');
      expect(await page.getAttribute('html', 'lang')).toBe('ru');
    });
  });
});

describeCorpus('with real documents', () => {
  const readers: Readers = readersOf(corpusSlice);
  const SUPPORT = 'guides/partner-center/partner-center/provide-technical-support/';
  const HALF_MISSING = 'guides/partner-center/partner-center/insights-programmatic-faq/';

  test('the place is kept between two versions of one document', async () => {
    const page = await readers.open(`/ru/${SUPPORT}`);
    await scrollTo(page, 0.35);
    const russian = await inSight(page);
    await speak(page, 'zh-TW');
    const chinese = await inSight(page);
    expect(moved(russian, chinese)).not.toBeNull();
    expect(moved(russian, chinese)).toBeLessThan(120);
  });

  test('a language without the guide says so and leads to its list', async () => {
    const page = await readers.open(`/ru/${HALF_MISSING}`);
    await page.locator('[data-language] summary').click();
    expect(await page.getByText('Перевода нет, откроется список').isVisible()).toBe(true);
    await page.locator('[data-language] a[hreflang="zh-TW"]').click();
    await page.waitForURL('**/zh-TW/guides/');
  });
});
