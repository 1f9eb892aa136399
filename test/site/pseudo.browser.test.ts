import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pseudoSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(pseudoSite);
const PAGES = [
  '',
  'guides/',
  'guides/support-duties/',
  'guides/germany-closed/',
  'offline/',
  'offline/missing/',
  'status/',
  'nothing/',
];

/** Drawn elements whose words are cut off: they need more room than they have. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        const { clipPath, display, overflowX } = getComputedStyle(element);
        const mayClip = overflowX !== 'visible' || element.matches('button, summary, label, a, th');
        const hidden = clipPath !== 'none' || display === 'inline' || !element.checkVisibility();
        // What scrolls is not cut off.
        const scrolls = overflowX === 'auto' || overflowX === 'scroll';
        return mayClip && !hidden && !scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

test.each([1280, 320])('longer words are not cut off, %s pixels wide', async (width) => {
  const page = await readers.open('/en/', { viewport: { width, height: 700 } });
  for (const path of PAGES) {
    await page.goto(readers.address(`/en/${path}`));
    for (const summary of await page.locator('summary:visible').all()) {
      await summary.click();
      expect([path, await clipped(page)]).toEqual([path, []]);
    }
    await page.keyboard.press('Escape');
    await page.locator('[data-instance-select]').selectOption('china');
    expect([path, await clipped(page)]).toEqual([path, []]);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect([path, wide]).toEqual([path, room]);
  }
});

test('on a phone the short word for all clouds has the room that it needs', async () => {
  const page = await readers.open('/en/', { viewport: { width: 320, height: 700 } });
  const word = await page.locator('[data-all]').boundingBox();
  const arrow = await page.locator('label:has([data-all]) svg').boundingBox();
  expect((word?.x ?? 0) + (word?.width ?? 0)).toBeLessThanOrEqual(arrow?.x ?? 0);
});

test('every word of the interface comes from the strings', async () => {
  const page = await readers.open('/en/');
  for (const path of PAGES) {
    await page.goto(readers.address(`/en/${path}`));
    const fixed = await page.evaluate(() => {
      const words = [
        ...document.querySelectorAll(
          'button, label, legend, summary, option, dt, th[scope=col], h1, footer p, [data-menu-panel] a',
        ),
      ]
        // Titles are content, and a language has its own name.
        .filter((element) => !element.closest('[data-body], [data-slug] h1, [data-language]'))
        .map((element) => element.textContent ?? '');
      const names = [...document.querySelectorAll('[aria-label]')].map(
        (element) => element.getAttribute('aria-label') ?? '',
      );
      return [...words, ...names].filter((text) => /\p{L}/u.test(text) && !text.includes('['));
    });
    expect([path, [...new Set(fixed)]]).toEqual([path, []]);
  }
});
