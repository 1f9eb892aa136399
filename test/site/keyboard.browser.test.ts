import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);

interface Stop {
  name: string;
  /** Whether it can be seen: in the window, and nothing of the page lies over it. */
  seen: boolean;
}

/** What has the focus; null once it has left the page. */
function stop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const { left, top, width, height } = element.getBoundingClientRect();
    const name = `${element.tagName} ${element.id} ${element.textContent?.trim().slice(0, 40)}`;
    // A radio is drawn by its label, a box or a select by what stands around it.
    const drawn = element.matches('input, select')
      ? (document.querySelector(`label[for="${element.id}"]`) ?? element)
      : element;
    const box = drawn === element ? { left, top, width, height } : drawn.getBoundingClientRect();
    const y = Math.min(box.top + box.height / 2, innerHeight - 2);
    const over = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), y);
    const inside = box.top >= -1 && box.top < innerHeight && box.left >= -1;
    const covered = over !== null && over.closest('header') !== null && !element.closest('header');
    return { name, seen: inside && box.width > 0 && !covered };
  });
}

/** Walks with Tab from the head of a page until the focus leaves it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 300; presses++) {
    await page.keyboard.press('Tab');
    const next = await stop(page);
    if (next === null) return stops;
    stops.push(next);
  }
  throw new Error(`The focus never leaves the page; last at ${stops.at(-1)?.name}`);
}

/** How many stops the page should have: every control, radios of a group as one. */
function controls(page: Page): Promise<number> {
  return page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:not([disabled]), select, input, summary, [tabindex="0"]',
      ),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.tabIndex >= 0);
    const radios = all.filter((one) => one.matches('[type=radio]'));
    return all.length - Math.max(0, radios.length - 1);
  });
}

describe('by keyboard alone', () => {
  test.each([
    ['/', 1280],
    ['/en/', 1280],
    ['/ru/', 360],
    ['/ru/guides/', 1280],
    ['/ru/guides/support-duties/', 1280],
    ['/zh-TW/guides/support-duties/', 360],
    ['/en/guides/file-azure-request/', 1280],
    ['/zh-TW/status/', 360],
    ['/ru/nothing/', 1280],
  ])('everything on %s can be reached, seen and left, %s pixels wide', async (path, width) => {
    const page = await readers.open(path, { viewport: { width, height: 720 } });
    const stops = await walk(page);
    expect(stops.filter(({ seen }) => !seen)).toEqual([]);
    expect(stops.length).toBe(await controls(page));
  });

  test('the first stop skips the header', async () => {
    const page = await readers.open('/ru/guides/support-duties/');
    await page.keyboard.press('Tab');
    const skip = page.locator('a[href="#main"]');
    const box = await skip.boundingBox();
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('the menu of a phone opens, holds the way through the guide, and closes', async () => {
    const page = await readers.open('/ru/guides/support-duties/', {
      viewport: { width: 360, height: 640 },
    });
    const menu = page.locator('[data-menu]');
    const heading = page.locator('main h2').nth(3);
    const link = menu.locator(`a[href="#${await heading.getAttribute('id')}"]`);
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await link.isVisible()).toBe(true);
    expect(await menu.locator('a[href="/ru/guides/china-support-duties/"]').isVisible()).toBe(true);
    expect(await menu.locator('[data-theme-toggle]').isVisible()).toBe(true);
    await link.focus();
    await page.keyboard.press('Enter');
    const box = await heading.boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(0);
    expect(box?.y ?? 0).toBeLessThan(200);
    expect(await menu.getAttribute('open')).toBeNull();
  });

  test('leaving a menu with Tab closes it, so that it covers nothing', async () => {
    const page = await readers.open('/ru/guides/support-duties/');
    const menu = page.locator('[data-language]');
    await menu.locator('summary').focus();
    await page.keyboard.press('Enter');
    for (let presses = 0; presses < 4; presses++) await page.keyboard.press('Tab');
    expect(await menu.getAttribute('open')).toBeNull();
  });

  test('the theme is switched, remembered, and said', async () => {
    const page = await readers.open('/ru/', { colorScheme: 'light' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    const button = page.getByRole('button', { name: 'Тёмная тема', pressed: false });
    await button.focus();
    await page.keyboard.press('Enter');
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await paper()).toBe(dark);
    await page.getByRole('button', { name: 'Тёмная тема', pressed: true }).click();
    expect(await paper()).toBe(light);
  });
});
