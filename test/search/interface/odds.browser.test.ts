import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../../support/build.ts';
import { readersOf } from '../../support/readers.ts';
import { links, QUESTION, searchPath, settled, total, type } from './results.ts';

const readers = readersOf(shippedSite);

describe('hostile questions', () => {
  test.each([
    ['HTML', '<img src=x onerror="document.title=1"><script>document.title=1</script>'],
    ['regular expressions', '(.*)+[почта'],
    ['a name that objects have', '__proto__'],
    ['another', 'constructor toString'],
    ['marks that turn the direction', '\u202Eпочта\u202C \u2066\u200Fx'],
    ['half a character', 'почта \uD83D'],
    ['blanks', '\u00A0\u2003почта\u3000'],
    ['a question mark of decisions', 'почта#a?b&c=d%zz'],
  ])('are only words: %s', async (_, text) => {
    const page = await readers.open('/ru/search/');
    await settled(page, 'idle');
    await page.locator('#q').evaluate((field, value) => {
      if (field instanceof HTMLInputElement) field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
    await settled(page);
    await page.keyboard.press('Enter');
    await settled(page);
    const { origin, pathname } = new URL(page.url());
    expect(origin + pathname).toBe(readers.address('/ru/search/'));
    expect(await page.title()).toContain('Поиск');
    expect(await page.locator('main :is(img, script:not([type]))').count()).toBe(0);
    await page.reload();
    await settled(page);
  });

  test('of 10,000 characters are cut and answered', async () => {
    const page = await readers.open(searchPath('ru', 'почта '.repeat(400)));
    await settled(page);
    expect(await total(page)).toBeGreaterThan(0);
    expect((await page.locator('#q').inputValue()).length).toBeLessThanOrEqual(400);
    await page.locator('#q').evaluate((field) => {
      if (field instanceof HTMLInputElement) field.value = 'возврат '.repeat(1250);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(() => new URL(page.url()).searchParams.get('q')?.length).toBe(400);
    await settled(page);
  });

  test('that say nothing are no question', async () => {
    const page = await readers.open('/ru/search/?q=%20%20&instance=');
    await settled(page, 'idle');
    expect(await links(page).count()).toBe(0);
  });
});

describe('where storage is refused', () => {
  test('the search works, and remembers for as long as the page is there', async () => {
    const page = await readers.open('/nothing/');
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    });
    await page.goto(readers.address('/ru/search/'));
    await settled(page, 'idle');
    await type(page, QUESTION);
    await page.keyboard.press('Enter');
    expect(await links(page).count()).toBeGreaterThan(0);
  });
});

describe('without JavaScript', () => {
  test.each(['ru', 'zh-TW', 'en'])('decisions and tasks are there as links, %s', async (locale) => {
    const page = await readers.open(searchPath(locale, QUESTION), { javaScriptEnabled: false });
    expect(await page.locator('.search-scriptless').isVisible()).toBe(true);
    expect(await page.locator(`[data-search-idle] a[href^="/${locale}/decide/"]`).count()).toBe(9);
    expect(
      await page.locator(`[data-search-idle] a[href^="/${locale}/guides/#"]`).count(),
    ).toBeGreaterThan(4);
    expect(await page.locator('[data-search-fault]').isVisible()).toBe(false);
  });

  test('the header and the field at home lead to the search page', async () => {
    const page = await readers.open('/ru/', { javaScriptEnabled: false });
    await page.getByLabel('Или спросите словами клиента').fill(QUESTION);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/ru/search/?q=*');
    await page.goto(readers.address('/ru/guides/'));
    await page.locator('[data-search-open]').click();
    await page.waitForURL('**/ru/search/');
  });
});

test('the field at home asks the search page', async () => {
  const page = await readers.open('/zh-TW/');
  await page.locator('main form input').fill('收不到郵件');
  await page.getByRole('button', { name: '搜尋' }).click();
  await page.waitForURL('**/zh-TW/search/?q=*');
  await settled(page);
});

describe('where the index cannot be read', () => {
  /** Lets files of the index fail in some way; the result ends that. */
  async function spoil(
    page: Page,
    how: 'missing' | 'page' | 'damaged' | 'cut',
  ): Promise<() => Promise<void>> {
    const files = /\/search\/ru\//;
    await page.route(files, async (route) => {
      if (!route.request().url().endsWith('.bin')) return route.continue();
      if (how === 'missing') return route.fulfill({ status: 404, body: 'no' });
      if (how === 'page') {
        return route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' });
      }
      const response = await route.fetch();
      const body = await response.body();
      if (how === 'cut')
        return route.fulfill({ response, body: body.subarray(0, body.length >> 1) });
      return route.fulfill({ response, body: Buffer.from(body.map((byte) => byte ^ 0x55)) });
    });
    return () => page.unroute(files);
  }

  test.each(['missing', 'page', 'damaged', 'cut'] as const)(
    'it says so and can be asked again: %s',
    async (how) => {
      const page = await readers.open('/nothing/');
      const mend = await spoil(page, how);
      await page.goto(readers.address(searchPath('ru', QUESTION)));
      await settled(page, 'error');
      const fault = page.locator('[data-search-fault]');
      expect(await fault.textContent()).toContain('Не удалось загрузить поиск');
      await mend();
      await fault.getByRole('button').click();
      await settled(page);
      expect(await fault.isVisible()).toBe(false);
      expect(await page.locator('#q').evaluate((one) => one === document.activeElement)).toBe(true);
      expect(await total(page)).toBeGreaterThan(5);
    },
  );

  test('without further results the first ones stay, and the button', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const before = await links(page).count();
    // What was loaded for the first results may hold the next ones, so only the end of the list fails for sure.
    const mend = await spoil(page, 'missing');
    const more = page.locator('[data-search-more] button');
    const broken = page.locator('[data-search-list] > .hint');
    for (let presses = 0; presses < 9 && (await broken.count()) === 0; presses++) {
      if (!(await more.isVisible())) break;
      await more.click();
      await page.locator('[data-search-more]:not([aria-busy])').waitFor({ state: 'attached' });
    }
    expect(await broken.textContent()).toContain('Не удалось загрузить поиск');
    const some = await links(page).count();
    expect(some).toBeGreaterThanOrEqual(before);
    expect(await page.locator('[data-search-fault]').isVisible()).toBe(false);
    await settled(page);
    expect(await more.isVisible()).toBe(true);
    await mend();
    await more.click();
    await links(page).nth(some).waitFor();
    expect(await broken.count()).toBe(0);
  });

  test('what was found before stays', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const mend = await spoil(page, 'missing');
    const before = await links(page).count();
    await page.locator('#q').fill('возврат денег резервирование');
    await settled(page, 'error');
    expect(await links(page).count()).toBe(before);
    await mend();
    await page.locator('[data-search-fault] button').click();
    await settled(page);
  });
});
