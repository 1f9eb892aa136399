import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../../support/build.ts';
import { readersOf } from '../../support/readers.ts';
import { links, QUESTION, searchPath, settled, titles, total, type } from './results.ts';

const readers = readersOf(shippedSite);

function parameter(page: Page, name: string): readonly string[] {
  return new URL(page.url()).searchParams.getAll(name);
}

describe('a link with a question', () => {
  test.each([
    ['ru', QUESTION],
    ['zh-TW', '建立支援要求'],
    ['en', 'open a support request'],
  ])('shows its results, %s', async (locale, text) => {
    const page = await readers.open(searchPath(locale, text));
    await settled(page);
    expect(await page.locator('#q').inputValue()).toBe(text);
    expect(await total(page)).toBeGreaterThan(5);
    expect(await links(page).count()).toBeGreaterThanOrEqual(5);
    expect(await page.title()).toContain(text);
    expect(await page.locator('main mark').count()).toBeGreaterThan(2);
  });

  test('leads to places that exist, by clean addresses', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const hrefs = await links(page).evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(hrefs.length).toBeGreaterThanOrEqual(5);
    for (const href of hrefs) {
      expect(href).toMatch(/^\/ru\/(?:guides|decide)\/[^?]+\/(?:#[^?]+)?$/);
      const response = await page.request.get(readers.address(href));
      expect([href, response.status()]).toEqual([href, 200]);
      const [, id] = href.split('#');
      if (id) expect(await response.text()).toMatch(new RegExp(`id="?${id}[" >]`));
    }
  });

  test('keeps its question where the language is changed', async () => {
    const page = await readers.open(searchPath('ru', 'gdap', '&kind=guide'));
    await settled(page);
    await page.locator('[data-language] summary').click();
    await page.locator('a[data-language-link][hreflang="zh-TW"]').click();
    await page.waitForURL('**/zh-TW/search/**');
    await settled(page);
    expect(parameter(page, 'q')).toEqual(['gdap']);
    expect(parameter(page, 'kind')).toEqual(['guide']);
  });
});

describe('typing', () => {
  test('shows results and keeps the question in the address', async () => {
    const page = await readers.open('/ru/search/');
    await settled(page, 'idle');
    await type(page, QUESTION);
    expect(await links(page).count()).toBeGreaterThan(0);
    expect(parameter(page, 'q')).toEqual([QUESTION]);
  });

  test('never takes the old results away before the new ones are there', async () => {
    const page = await readers.open(searchPath('ru', 'почта'));
    await settled(page);
    await page.evaluate(() => {
      const list = document.querySelector('[data-search-list]');
      let fewest = Infinity;
      const look = () => {
        fewest = Math.min(fewest, list?.querySelectorAll('a[data-search-result]').length ?? 0);
        document.body.setAttribute('data-fewest', String(fewest));
        requestAnimationFrame(look);
      };
      look();
    });
    await page.locator('#q').pressSequentially(' не работает', { delay: 60 });
    await page.waitForFunction(() => location.search.includes('%D0%B5%D1%82'));
    await settled(page);
    expect(Number(await page.getAttribute('body', 'data-fewest'))).toBeGreaterThan(0);
  });

  test('an empty field shows what there is without a question', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    await page.locator('#q').fill('');
    await settled(page, 'idle');
    expect(await links(page).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Руководства по задачам' }).isVisible()).toBe(
      true,
    );
    expect(new URL(page.url()).search).toBe('');
  });

  test('is followed by Back, question by question', async () => {
    const page = await readers.open(searchPath('ru', 'почта'));
    await settled(page);
    await type(page, 'возврат денег');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get('q') === 'почта');
    await expect.poll(() => page.locator('#q').inputValue()).toBe('почта');
    await settled(page);
    await page.goForward();
    await expect.poll(() => page.locator('#q').inputValue()).toBe('возврат денег');
  });

  test('a result that was opened is left by Back to the same results', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const before = await titles(page);
    await links(page).first().click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await page.goBack();
    await settled(page);
    expect((await titles(page)).slice(0, 5)).toEqual(before.slice(0, 5));
  });
});

describe('filters', () => {
  test('say how many documents each would leave, and keep their word', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const china = page.locator('label', { has: page.locator('input[name=instance][value=china]') });
    const count = Number(await china.locator('.count').textContent());
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(await total(page));
    await china.click();
    await expect.poll(() => total(page)).toBe(count);
    expect(parameter(page, 'instance')).toEqual(['china']);
    expect(
      await page.locator('input[value=china]').evaluate((box) => box === document.activeElement),
    ).toBe(true);
  });

  test('are in a shared link, and Back takes them off again', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const all = await total(page);
    await page.locator('input[name=kind][value=decision]').check();
    await expect.poll(() => total(page)).toBeLessThan(all);
    const [some, shown] = [await total(page), await titles(page)];
    const other = await readers.open(page.url().replace(readers.address(''), ''));
    await settled(other);
    expect(await total(other)).toBe(some);
    expect((await titles(other)).slice(0, 5)).toEqual(shown.slice(0, 5));
    expect(await other.locator('input[name=kind][value=decision]').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => total(page)).toBe(all);
    expect(await page.locator('input[name=kind]:checked').count()).toBe(0);
  });

  test('of which there is one value are not offered', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    for (const group of await page.locator('[data-search-filters] fieldset').all())
      expect(await group.locator('input').count()).toBeGreaterThan(1);
  });

  test('can all be taken off at once', async () => {
    const page = await readers.open(searchPath('ru', QUESTION, '&kind=guide&instance=china'));
    await settled(page);
    await page.getByText('Снять фильтры').click();
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe(`?${new URLSearchParams({ q: QUESTION })}`);
  });

  test('fold on a phone behind a button that says how many are on', async () => {
    const viewport = { width: 375, height: 812 };
    const page = await readers.open(searchPath('ru', QUESTION, '&kind=guide'), { viewport });
    await settled(page);
    const button = page.locator('[data-search-filters] summary');
    expect(await button.textContent()).toContain('Фильтры: включён 1');
    expect(await page.locator('input[name=kind]').first().isVisible()).toBe(false);
    await button.click();
    expect(await page.locator('input[name=kind]').first().isVisible()).toBe(true);
  });

  test('of no known value find nothing and say so', async () => {
    const page = await readers.open(
      searchPath('ru', QUESTION, '&instance=__proto__&kind=constructor'),
    );
    await settled(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator('[data-search-none]').isVisible()).toBe(true);
    expect(await page.getByText('Ничего не найдено').isVisible()).toBe(false);
    expect(await page.getByText('Снять фильтры').isVisible()).toBe(true);
  });
});

describe('results', () => {
  test('more of them come at the end of the list, until all are there', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    expect(await links(page).count()).toBe(5);
    const all = await total(page);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 4000);
        return links(page).count();
      })
      .toBe(all);
    expect(await page.locator('[data-search-more]').isVisible()).toBe(false);
    expect(
      new Set(await links(page).evaluateAll((ls) => ls.map((l) => l.getAttribute('href')))).size,
    ).toBe(all);
  });

  test('no more of them are loaded before the reader goes there, however high the window', async () => {
    const page = await readers.open(searchPath('ru', QUESTION), {
      viewport: { width: 1280, height: 4000 },
    });
    await settled(page);
    await page.waitForTimeout(500);
    expect(await links(page).count()).toBe(5);
    await page.locator('[data-search-more] button').click();
    await expect.poll(() => links(page).count()).toBeGreaterThan(5);
    const some = await links(page).count();
    await page.mouse.wheel(0, 100);
    await expect.poll(() => links(page).count()).toBeGreaterThan(some);
  });

  test('an error in typing is corrected, with a way back', async () => {
    const page = await readers.open(searchPath('ru', 'подпискаа azure'));
    await settled(page);
    const line = page.locator('[data-search-correction]');
    expect(await line.textContent()).toContain('Показаны результаты для');
    await line.locator('a').click();
    await page.waitForURL('**exact=1**');
    await settled(page);
    await expect.poll(() => line.textContent()).toContain('Поиск точно по тем словам');
  });

  test('where there are none, the page leads on', async () => {
    const page = await readers.open(searchPath('ru', 'ъъыщфж'));
    await settled(page);
    const none = page.locator('[data-search-none]');
    expect(await none.textContent()).toContain('Ничего не найдено: «ъъыщфж»');
    expect(await none.locator('a.primary').getAttribute('href')).toBe(
      '/ru/decide/service-problem/',
    );
    expect(await none.getByText('Руководства по задачам').getAttribute('href')).toBe('/ru/guides/');
  });

  test('for other clouds than the chosen one are marked', async () => {
    const page = await readers.open(searchPath('ru', 'возврат'));
    await settled(page);
    const marked = page.locator('a[data-search-result].off');
    expect(await marked.count()).toBe(0);
    await page.locator('[data-instance-select]').selectOption('china');
    expect(await marked.count()).toBeGreaterThan(0);
    expect(await marked.first().textContent()).toContain('не для 21V');
    await page.reload();
    await settled(page);
    expect(await marked.count()).toBeGreaterThan(0);
  });

  test('their number is said, once nothing changes any more', async () => {
    const page = await readers.open(searchPath('ru', QUESTION));
    await settled(page);
    const number = await total(page);
    await expect
      .poll(() => page.locator('[data-search-live]').textContent())
      .toMatch(`${number} результат`);
  });
});

describe('searches of this device', () => {
  test('are kept, offered again and forgotten', async () => {
    const page = await readers.open('/ru/search/');
    await page.locator('#q').fill('возврат денег');
    await page.keyboard.press('Enter');
    await settled(page);
    await page.locator('#q').fill('');
    await settled(page, 'idle');
    const recent = page.locator('[data-search-recent]');
    expect(await recent.locator('a').allInnerTexts()).toEqual(['возврат денег']);
    await recent.locator('a').click();
    await settled(page);
    expect(parameter(page, 'q')).toEqual(['возврат денег']);
    await page.goto(readers.address('/zh-TW/search/'));
    await recent.getByRole('button').click();
    expect(await recent.isVisible()).toBe(false);
    expect(await page.locator('#q').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('handoff:searches'))).toBe(null);
  });

  test.each(['{"a":1}', '[1,null,"почта"]', 'oops'])('survive damage: %s', async (damaged) => {
    const page = await readers.open('/ru/search/');
    await page.evaluate((value) => localStorage.setItem('handoff:searches', value), damaged);
    await page.reload();
    await settled(page, 'idle');
    const kept = await page.locator('[data-search-recent] a').count();
    expect(kept).toBe(damaged.includes('почта') ? 1 : 0);
  });
});
