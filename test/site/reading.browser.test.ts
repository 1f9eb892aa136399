import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
const GUIDE = '/ru/guides/support-duties/';
const PHONE = { width: 320, height: 640 };

type Mode = 'target' | 'hover' | 'side-by-side' | 'source';

/** Russian words of the four ways to read. */
const MODES: Record<Mode, string> = {
  target: 'Перевод',
  hover: 'English по касанию',
  'side-by-side': 'Параллельно',
  source: 'Английский',
};

function choose(page: Page, mode: Mode): Promise<void> {
  return page.locator('[data-reading-modes] label', { hasText: MODES[mode] }).click();
}

/** How many halves of sentences are drawn, of how many. */
function drawn(page: Page): Promise<{ target: string; source: string }> {
  return page.evaluate(() => {
    const count = (selector: string) => {
      const all = [...document.querySelectorAll(selector)];
      // What is folded away is so in every mode.
      const open = all.filter((half) => !half.closest('details:not([open])'));
      const shown = open.filter((half) => half.checkVisibility());
      return shown.length === 0 ? 'none' : shown.length === open.length ? 'all' : 'some';
    };
    return { target: count('main [data-segment]'), source: count('main [data-segment-source]') };
  });
}

test('a first visit shows the translation, and English where it is asked for', async () => {
  const page = await readers.open(GUIDE);
  expect(await page.getAttribute('html', 'data-reading')).toBe('hover');
  expect(await page.getByLabel(MODES.hover).isChecked()).toBe(true);
  expect(await drawn(page)).toEqual({ target: 'all', source: 'none' });
});

test('each mode shows the languages that it names', async () => {
  const page = await readers.open(GUIDE);
  await choose(page, 'side-by-side');
  expect(await drawn(page)).toEqual({ target: 'all', source: 'all' });
  await choose(page, 'source');
  expect(await drawn(page)).toEqual({ target: 'none', source: 'all' });
  await choose(page, 'target');
  expect(await drawn(page)).toEqual({ target: 'all', source: 'none' });
});

test('side by side, each sentence stands beside its English on a wide screen', async () => {
  const page = await readers.open(GUIDE);
  await choose(page, 'side-by-side');
  const apart = await page.evaluate(() =>
    [...document.querySelectorAll('[data-body] > p')].flatMap((block) => {
      const left = block.querySelector('[data-segment]')?.getBoundingClientRect();
      const right = block.querySelector('[data-segment-source]')?.getBoundingClientRect();
      return left && right
        ? [{ rows: Math.abs(left.top - right.top), gap: right.left - left.left }]
        : [];
    }),
  );
  expect(apart.length).toBeGreaterThan(3);
  expect(apart.filter(({ rows, gap }) => rows > 4 || gap < 200)).toEqual([]);
});

test('side by side, the English stands below each block on a phone', async () => {
  const page = await readers.open(GUIDE, { viewport: PHONE });
  await choose(page, 'side-by-side');
  const wrong = await page.evaluate(
    () =>
      [...document.querySelectorAll('[data-body] > p')].filter((block) => {
        const own = block.querySelector('[data-segment]')?.getBoundingClientRect();
        const english = block.querySelector('[data-segment-source]')?.getBoundingClientRect();
        return own && english && english.top < own.bottom;
      }).length,
  );
  expect(wrong).toBe(0);
});

test('the mode is remembered after a reload, on other guides and in other languages', async () => {
  const page = await readers.open(GUIDE);
  await choose(page, 'side-by-side');
  await page.reload();
  expect(await page.getAttribute('html', 'data-reading')).toBe('side-by-side');
  expect(await page.getByLabel(MODES['side-by-side']).isChecked()).toBe(true);
  expect(await drawn(page)).toEqual({ target: 'all', source: 'all' });
  await page.goto(readers.address('/zh-TW/guides/germany-closed/'));
  expect(await drawn(page)).toEqual({ target: 'all', source: 'all' });
});

test('the modes can be switched by keyboard, as one group', async () => {
  const page = await readers.open(GUIDE);
  await page.getByLabel(MODES.hover).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getAttribute('html', 'data-reading')).toBe('side-by-side');
  await page.keyboard.press('ArrowRight');
  expect(await page.getAttribute('html', 'data-reading')).toBe('source');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(
    () => document.activeElement?.closest('[data-reading-modes]') === null,
  );
  expect(inside).toBe(true);
});

test('an English guide offers no modes, for there is nothing to compare', async () => {
  const page = await readers.open('/en/guides/support-duties/');
  expect(await page.locator('[data-reading-modes]').count()).toBe(0);
  await page.evaluate(() => localStorage.setItem('handoff:reading', 'source'));
  await page.reload();
  expect(await page.locator('main [data-segment]').first().isVisible()).toBe(true);
});

describe('the reader keeps the place', () => {
  /** The first whole sentence below the header: its id and its distance from the top of the window. */
  function sentenceAtTop(page: Page): Promise<{ id: string; top: number }> {
    return page.evaluate(() => {
      const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      for (const half of document.querySelectorAll<HTMLElement>(
        'main :is([data-segment], [data-segment-source])',
      )) {
        const { top } = half.getBoundingClientRect();
        const id = half.dataset['segment'] ?? half.dataset['segmentSource'];
        if (half.checkVisibility() && top >= edge && id) return { id, top };
      }
      throw new Error('There is no sentence in view');
    });
  }

  /** Where the drawn half of a sentence stands now. */
  function topOf(page: Page, id: string): Promise<number> {
    return page.evaluate((name) => {
      const halves = document.querySelectorAll(
        `main :is([data-segment="${name}"], [data-segment-source="${name}"])`,
      );
      const shown = [...halves].find((half) => half.checkVisibility());
      return shown?.getBoundingClientRect().top ?? Number.NaN;
    }, id);
  }

  /** From where the switch is out of sight: with a key of a screen reader, or from another window. */
  function switchFromAfar(page: Page, mode: Mode): Promise<void> {
    return page.evaluate((name) => document.getElementById(`reading-${name}`)?.click(), mode);
  }

  test.each([
    ['on a wide screen', { width: 1280, height: 720 }],
    ['on a phone', { width: 360, height: 640 }],
  ])('in the middle of a guide, whichever mode is chosen, %s', async (_, viewport) => {
    const page = await readers.open(GUIDE, { viewport });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.45));
    for (const mode of ['side-by-side', 'source', 'target', 'side-by-side', 'hover'] as const) {
      const { id, top } = await sentenceAtTop(page);
      await switchFromAfar(page, mode);
      const moved = Math.abs((await topOf(page, id)) - top);
      expect([mode, id, moved < 4]).toEqual([mode, id, true]);
    }
  });

  test('at the switch itself, which stays under the finger', async () => {
    const page = await readers.open(GUIDE, { viewport: { width: 360, height: 640 } });
    const label = page.locator('[data-reading-modes] label', { hasText: MODES.source });
    await label.scrollIntoViewIfNeeded();
    const before = await label.boundingBox();
    await label.click();
    const after = await label.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  });

  test('when the mode is switched in another window', async () => {
    const page = await readers.open(GUIDE);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight * 0.45));
    const { id, top } = await sentenceAtTop(page);
    const other = await page.context().newPage();
    await other.goto(readers.address(GUIDE));
    await choose(other, 'side-by-side');
    await page.waitForSelector('html[data-reading="side-by-side"]');
    expect(Math.abs((await topOf(page, id)) - top)).toBeLessThan(4);
  });
});

describe('nothing sticks out sideways', () => {
  test.each([1280, 900, 320])('in any mode, %s pixels wide', async (width) => {
    const page = await readers.open(GUIDE, { viewport: { width, height: 700 } });
    for (const mode of ['target', 'hover', 'side-by-side', 'source'] as const) {
      await choose(page, mode);
      const room = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect([mode, room]).toEqual([mode, 0]);
    }
  });
});
