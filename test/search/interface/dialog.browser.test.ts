import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../../support/axe.ts';
import { shippedSite } from '../../support/build.ts';
import { readersOf } from '../../support/readers.ts';
import { settled } from './results.ts';

const readers = readersOf(shippedSite);
const GUIDE = '/ru/guides/support-duties/';

function field(page: Page) {
  return page.locator('dialog input');
}

/** Opens the dialog by a key and asks something. */
async function ask(page: Page, text: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).waitFor();
  await field(page).pressSequentially(text, { delay: 15 });
  await settled(page);
}

/** Text of the option that the field points to, or null. */
async function active(page: Page): Promise<string | null> {
  const id = await field(page).getAttribute('aria-activedescendant');
  if (id === null) return null;
  const option = page.locator(`#${id}`);
  expect(await option.getAttribute('aria-selected')).toBe('true');
  return option.getAttribute('href');
}

describe('the dialog opens', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('by %s, with the focus in its field', async (keys) => {
    const page = await readers.open(GUIDE);
    await page.keyboard.press(keys);
    await field(page).waitFor();
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('');
  });

  test.each([
    GUIDE,
    '/ru/',
    '/zh-TW/decide/service-problem/',
    '/en/responsibility/',
    '/ru/decide/rights-removed/map/',
  ])('by the button of %s, and Esc gives the focus back', async (path) => {
    const page = await readers.open(path);
    const button = page.locator('[data-search-open]');
    await button.focus();
    await page.keyboard.press('Enter');
    await field(page).waitFor();
    await page.keyboard.type('azure');
    await settled(page);
    await page.keyboard.press('Escape');
    await field(page).waitFor({ state: 'hidden' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
    expect(new URL(page.url()).pathname).toBe(path);
  });

  test('not while something is typed, and once only', async () => {
    const page = await readers.open('/ru/');
    await page.locator('main form input').focus();
    await page.keyboard.type('24/7');
    expect(await page.locator('main form input').inputValue()).toBe('24/7');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.locator('main form input').blur();
    await page.keyboard.press('/');
    await field(page).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    expect(await field(page).inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(1);
  });

  test('by Ctrl K from any field, by / where nothing is written', async () => {
    const page = await readers.open('/ru/');
    await page.locator('main form input').focus();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-instance-select]').focus();
    await page.keyboard.press('/');
    await field(page).waitFor();
    await page.locator('dialog [data-find=every]').focus();
    await page.keyboard.press('Control+k');
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('with what was typed before it was there', async () => {
    const page = await readers.open(GUIDE);
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/words.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.keyboard.type('24/7 azure');
    release();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('24/7 azure');
    await page.keyboard.type(' gov');
    await settled(page);
    expect(await field(page).inputValue()).toBe('24/7 azure gov');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.keyboard.press('/');
    await page.keyboard.type('gdap');
    await expect.poll(() => field(page).inputValue()).toBe('gdap');
  });

  test('on the search page as the field that is there', async () => {
    const page = await readers.open('/ru/search/');
    await settled(page, 'idle');
    await page.locator('#q').blur();
    await page.keyboard.press('/');
    expect(await page.locator('#q').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('with a wrong answer instead of its words, the search page takes its place', async () => {
    const page = await readers.open(GUIDE);
    await page.route('**/words.json', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<p>' }),
    );
    await page.keyboard.press('/');
    await page.waitForURL('**/ru/search/');
  });
});

describe('in the dialog', () => {
  test('arrows go through the options and back to the field, Enter opens', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат денег');
    const options = await page
      .locator('dialog [role=option]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(options.length).toBe(5);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    expect(await active(page)).toBe(null);
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(options[0]);
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(null);
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(options.at(-1));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(options[1]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === options[1]?.split('#')[0]);
  });

  test('an option of the last answer is not opened for other words', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).not.toBe(null);
    await field(page).evaluate((input) => {
      if (input instanceof HTMLInputElement) input.value = 'почта';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(await page.locator('dialog [aria-selected=true]').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'почта');
  });

  test('Enter without an option goes to the search page, and so does the link', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат денег');
    const number = await page.locator('[data-search-results]').getAttribute('data-total');
    const link = page.locator('dialog').getByText(`${number} результат`);
    expect(await link.first().isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.get('q') === 'возврат денег');
    await settled(page);
    expect(await page.locator('[data-search-results]').getAttribute('data-total')).toBe(number);
  });

  test('Home and End stay in the text', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат');
    await page.keyboard.press('Home');
    await page.keyboard.type('не ');
    expect(await field(page).inputValue()).toBe('не возврат');
  });

  test('Enter of an input method chooses characters, nothing else', async () => {
    const page = await readers.open('/zh-TW/guides/support-duties/');
    await page.keyboard.press('/');
    await field(page).waitFor();
    const session = await page.context().newCDPSession(page);
    const text = '支援';
    await session.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
    for (const key of ['ArrowDown', 'Enter']) {
      const prevented = await field(page).evaluate((input, name) => {
        const told = new KeyboardEvent('keydown', {
          key: name,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        });
        return !input.dispatchEvent(told);
      }, key);
      expect([key, prevented]).toEqual([key, key === 'Enter']);
    }
    // What Safari sends for the Enter that ends a composition.
    const submitted = await field(page).evaluate((input) => {
      const told = new KeyboardEvent('keydown', {
        key: 'Enter',
        keyCode: 229,
        bubbles: true,
        cancelable: true,
      });
      return input.dispatchEvent(told);
    });
    expect(submitted).toBe(false);
    await session.send('Input.insertText', { text });
    await settled(page);
    expect(new URL(page.url()).pathname).toBe('/zh-TW/guides/support-duties/');
    expect(await page.locator('dialog [role=option]').count()).toBeGreaterThan(0);
  });

  test('the focus stays inside', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат');
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const focus = document.activeElement;
        return focus !== document.body && focus?.closest('dialog') === null;
      });
      expect(outside).toBe(false);
    }
  });

  test('last searches are offered and can be forgotten', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'возврат');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/**');
    await page.goto(readers.address(GUIDE));
    await page.keyboard.press('/');
    const recent = page.locator('dialog').getByRole('link', { name: 'возврат' });
    await recent.waitFor();
    await page.locator('dialog').getByRole('button', { name: 'Очистить' }).click();
    expect(await recent.isVisible()).toBe(false);
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.reload();
    await page.keyboard.press('/');
    await field(page).waitFor();
    expect(await recent.count()).toBe(0);
  });

  test('a broken index is told, and asked again', async () => {
    const page = await readers.open(GUIDE);
    const files = /\/search\/ru\/.*\.bin$/;
    await page.route(files, (route) => route.fulfill({ status: 404, body: '' }));
    await page.keyboard.press('/');
    await field(page).waitFor();
    await page.keyboard.type('возврат');
    await settled(page, 'error');
    const alert = page.locator('dialog').getByRole('alert');
    expect(await alert.textContent()).toContain('Не удалось загрузить поиск');
    await page.unroute(files);
    await alert.getByRole('button').click();
    await settled(page);
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await page.locator('dialog [role=option]').count()).toBe(5);
  });

  test('nothing found is said, with where to go on', async () => {
    const page = await readers.open(GUIDE);
    await ask(page, 'ъъыщфж');
    expect(await page.locator('dialog').textContent()).toContain('Ничего не найдено: «ъъыщфж»');
    expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  });

  test.each([
    ['light', { width: 1280, height: 720 }],
    ['dark', { width: 1280, height: 720 }],
    ['light', { width: 320, height: 640 }],
  ] as const)('axe finds nothing, %s, %o', async (colorScheme, viewport) => {
    const page = await readers.open(GUIDE, { colorScheme, viewport, reducedMotion: 'reduce' });
    await ask(page, 'клиент отозвал права');
    await page.keyboard.press('ArrowDown');
    expect(await axeFindings(page)).toEqual([]);
    const [wide, room] = await page.evaluate(() => [
      document.querySelector('dialog')?.scrollWidth,
      document.querySelector('dialog')?.clientWidth,
    ]);
    expect(wide).toBe(room);
  });
});
