import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../../support/build.ts';
import { readersOf } from '../../support/readers.ts';
import { links, searchPath, settled } from './results.ts';

const readers = readersOf(shippedSite);

function marks(page: Page) {
  return page.locator('main mark');
}

/** Whether the first mark that is drawn is in the window, and not under the header. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('main mark')];
    const box = all.find((mark) => mark.checkVisibility())?.getBoundingClientRect();
    const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    return box !== undefined && box.top >= header - 1 && box.bottom <= innerHeight + 1;
  });
}

describe('on the page that a result opens', () => {
  test.each([
    ['ru', 'возврат резервирования', /возврат|резервирован/i],
    ['zh-TW', '退款', /退款/],
    ['en', 'refund reservation', /refund|reservation/i],
  ])('the words are marked and seen, %s', async (locale, text, word) => {
    const page = await readers.open(searchPath(locale, text, '&kind=guide'));
    await settled(page);
    const link = links(page).first();
    const href = (await link.getAttribute('href')) ?? '';
    expect(href).not.toContain('hit=');
    await link.click();
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await marks(page).first().waitFor({ state: 'attached' });
    for (const told of await marks(page).allInnerTexts()) expect(told).not.toBe('');
    expect(await marks(page).first().textContent()).toMatch(word);
    await expect.poll(() => isSeen(page)).toBe(true);
    const { hash, pathname, search } = new URL(page.url());
    expect(decodeURIComponent(pathname + search + hash)).toBe(href);
  });

  test('a link that was opened otherwise takes the words along too', async () => {
    const page = await readers.open(searchPath('ru', 'возврат резервирования', '&kind=guide'));
    await settled(page);
    const link = links(page).first();
    const href = await link.getAttribute('href');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      link.click({ modifiers: ['ControlOrMeta'] }),
    ]);
    await marks(tab).first().waitFor({ state: 'attached' });
    expect(
      await link.evaluate(
        (one) => one instanceof HTMLAnchorElement && one.pathname + one.search + one.hash,
      ),
    ).toBe(href);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      link.click({ button: 'middle' }),
    ]);
    await marks(other).first().waitFor({ state: 'attached' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.includes('/search/'));
    await marks(page).first().waitFor({ state: 'attached' });
  });

  test('an option of the dialog marks as well', async () => {
    const page = await readers.open('/ru/');
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('возврат резервирования');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await marks(page).first().waitFor({ state: 'attached' });
    expect(page.url()).not.toContain('hit=');
  });

  test('Ctrl Enter opens an option of the dialog in a tab of its own', async () => {
    const page = await readers.open('/ru/');
    await page.keyboard.press('/');
    await page.locator('dialog input').fill('возврат резервирования');
    await settled(page);
    await page.keyboard.press('ArrowDown');
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await marks(tab).first().waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe('/ru/');
    expect(await page.locator('dialog [aria-selected=true]').isVisible()).toBe(true);
    expect(page.context().pages().length).toBe(2);
  });
});

describe('a place with words to mark', () => {
  test('is marked in its section only', async () => {
    const page = await readers.open('/ru/guides/support-duties/?hit=клиента~Microsoft#what-to-do');
    await page.waitForURL((url) => url.search === '');
    const headings = page.locator('main h2[id]');
    const id = await headings.nth(1).getAttribute('id');
    await page.goto(
      readers.address(`/ru/guides/support-duties/?hit=клиент~клиента~Microsoft#${id}`),
    );
    await marks(page).first().waitFor({ state: 'attached' });
    const outside = await page.evaluate((place) => {
      const all = [...document.querySelectorAll('main h2[id]')];
      const at = all.findIndex((heading) => heading.id === place);
      const [own, next] = [all[at], all[at + 1]];
      return [...document.querySelectorAll('main mark')].filter((mark) => {
        const before = own && mark.compareDocumentPosition(own) & Node.DOCUMENT_POSITION_FOLLOWING;
        const after = next && mark.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_PRECEDING;
        return before || after;
      }).length;
    }, id);
    expect(outside).toBe(0);
  });

  test('of which the words are in the hidden English only is simply shown', async () => {
    const page = await readers.open('/ru/guides/support-duties/?hit=customers');
    await page.waitForURL((url) => url.search === '');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await page.locator('main mark:visible').count()).toBe(0);
  });

  test('keeps what else stands in the address, answers of a decision too', async () => {
    const page = await readers.open('/ru/decide/service-problem/');
    await page.locator('[data-answer]').first().click();
    await page.waitForFunction(() => location.hash.includes('?'));
    const { hash } = new URL(page.url());
    const heading = await page.locator('main section h2').first().textContent();
    const [word = ''] = /\p{L}{4,}/u.exec(heading ?? '') ?? [];
    await page.goto(
      readers.address(`/ru/decide/service-problem/?hit=${encodeURIComponent(word)}${hash}`),
    );
    await page.waitForURL((url) => url.search === '');
    await marks(page).first().waitFor({ state: 'attached' });
    expect(new URL(page.url()).hash).toBe(hash);
    expect(await page.locator('main section h2').first().textContent()).toBe(heading);
    await page.locator('[data-answer]').first().click();
    await page.waitForFunction((before) => location.hash !== before, hash);
  });

  test.each(['%E0%A4%A', '(.*)+~[', '~~~', '<b>', '%00'])(
    'survives nonsense: %s',
    async (words) => {
      const page = await readers.open(`/ru/guides/support-duties/?hit=${words}#%E0%A4%A`);
      await page.waitForURL((url) => !url.search.includes('hit'));
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    },
  );
});
