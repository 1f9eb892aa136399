import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { graphs, outcomeOf } from '../support/walks.ts';

const readers = readersOf(shippedSite);
const PROBLEM = '/ru/decide/service-problem/';
const MAP = `${PROBLEM}map/`;
const WAY = { global: 'cloud', service: 'broken', nothing: 'health', bug: 'kind' } as const;

/** Answers the first four questions. */
async function walk(): Promise<Page> {
  const page = await readers.open(PROBLEM);
  for (const answer of Object.keys(WAY)) {
    await page.locator(`[data-answer="${answer}"]`).click();
  }
  await page.locator('[data-node]:not([data-node="kind"])').waitFor();
  return page;
}

/** Keys of what is lit in the drawing. */
function litBoxes(page: Page): Promise<(string | null)[]> {
  return page
    .locator('svg a[data-lit]')
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('data-map-box')).sort());
}

/** How far something sticks out of the region of the drawing, in CSS pixels. */
function outside(page: Page, key: string): Promise<number> {
  return page.locator(`svg [data-map-box="${key}"]`).evaluate((box) => {
    const inner = box.getBoundingClientRect();
    const outer = box.closest('.scroll')?.getBoundingClientRect() ?? new DOMRect();
    return Math.max(
      outer.left - inner.left,
      inner.right - outer.right,
      outer.top - inner.top,
      inner.bottom - outer.bottom,
    );
  });
}

describe('a map opened from a walk', () => {
  test('shows the way in bold, and where it ends', async () => {
    const page = await walk();
    const here = (await page.locator('[data-node]').getAttribute('data-node')) ?? '';
    await page.locator('[data-map-link]').click();
    await page.waitForURL(`**${MAP}**`);
    expect(await litBoxes(page)).toEqual([...Object.values(WAY), here].sort());
    expect(await page.locator('svg > path[data-lit]').count()).toBe(4);
    expect(await page.locator('svg [data-map-row][data-lit]').count()).toBe(4);
    expect(await page.locator('[data-map-lit]').isVisible()).toBe(true);
    expect(await outside(page, here)).toBeLessThanOrEqual(0);
  });

  test('says the same in its list', async () => {
    const page = await walk();
    await page.locator('[data-map-link]').click();
    await page.waitForURL(`**${MAP}**`);
    expect(await page.locator('.map-list [data-map-item][data-lit]').count()).toBe(5);
    expect(await page.locator('.map-list [data-map-line][data-lit]').count()).toBe(4);
    expect(await page.locator('.map-list [aria-current="step"]').count()).toBe(9);
  });

  test('leads back with all answers, and to each question on the way', async () => {
    const page = await walk();
    const { hash } = new URL(page.url());
    const map = await readers.open(MAP + hash);
    const rows = page.locator('[data-summary] [data-rows] .row');
    const before = await rows.allInnerTexts();
    await map.locator('[data-map-back]').click();
    await map.waitForURL(`**${PROBLEM}#*`);
    expect(new URL(map.url()).hash).toBe(hash);
    expect(await map.locator('[data-summary] [data-rows] .row').allInnerTexts()).toEqual(before);
    await map.goto(readers.address(MAP + hash));
    await map.locator('.map-list > li > [data-map-box="health"]').click();
    await map.waitForURL(`**${PROBLEM}#*`);
    expect(await map.locator('[data-node]').getAttribute('data-node')).toBe('health');
    expect(map.url()).toContain('cloud=global');
  });

  test('keeps the way over the language switch', async () => {
    const page = await walk();
    const { hash } = new URL(page.url());
    const map = await readers.open(MAP + hash);
    const lit = await litBoxes(map);
    await map.locator('[data-language] summary').click();
    await map.locator('[data-language] a[hreflang="en"]').click();
    await map.waitForURL('**/en/decide/**');
    expect(new URL(map.url()).hash).toBe(hash);
    expect(await litBoxes(map)).toEqual(lit);
  });

  test('of an outcome ends at it', async () => {
    const page = await readers.open(PROBLEM);
    for (const answer of ['global', 'service', 'active']) {
      await page.locator(`[data-answer="${answer}"]`).click();
    }
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
    await page.locator('[data-map-link]').click();
    await page.waitForURL(`**${MAP}**`);
    expect(await litBoxes(page)).toContain('WAIT-OUTAGE');
    expect(await outside(page, 'WAIT-OUTAGE')).toBeLessThanOrEqual(0);
  });

  test.each(['#cloud?cloud=<b>&broken=mars', '#constructor?__proto__=x', '#%E0%A4%A'])(
    'with nonsense in its address (%#) is a map all the same',
    async (hash) => {
      const page = await readers.open(MAP + hash);
      expect(await page.locator('svg [data-map-box]').count()).toBeGreaterThan(10);
      expect(await page.locator('svg > path[data-lit]').count()).toBe(0);
    },
  );
});

test('the drawing and the list name the same places', async () => {
  for (const decision of graphs.keys()) {
    const page = await readers.open(`/ru/decide/${decision}/map/`);
    const [drawn, listed] = await Promise.all(
      ['svg', '.map-list'].map((part) =>
        page
          .locator(`${part} [data-map-box]`)
          .evaluateAll((links) =>
            [...new Set(links.map((link) => link.getAttribute('href')))].sort(),
          ),
      ),
    );
    expect(drawn).toEqual(listed);
    expect(await page.locator('svg a:not([tabindex="-1"])').count()).toBe(0);
  }
});

test('without JavaScript drawing and list are there, and their links open the places', async () => {
  const page = await readers.open(MAP, { javaScriptEnabled: false });
  expect(await page.locator('svg.map').isVisible()).toBe(true);
  expect(await page.locator('[data-map-lit]').isVisible()).toBe(false);
  const links = page.locator('.map-list > li > a');
  expect(await links.count()).toBe(Object.keys(graphs.get('service-problem')?.nodes ?? {}).length);
  await links.nth(2).click();
  await page.waitForURL(`**${PROBLEM}#*`);
  expect(await page.locator('[data-node]:target').isVisible()).toBe(true);
});

test('on a phone the list comes before the drawing, each link in the line of its arrow', async () => {
  const page = await readers.open(MAP, {
    viewport: { width: 375, height: 720 },
    hasTouch: true,
    isMobile: true,
  });
  const top = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part) => part.getBoundingClientRect().top);
  expect(await top('.map-list')).toBeLessThan(await top('svg.map'));
  const apart = await page.locator('.map-list [data-map-line]').evaluateAll((lines) =>
    lines.flatMap((line) => {
      const arrow = line.querySelector(':scope > .icon')?.getBoundingClientRect();
      const [first] = line.querySelector(':scope > span')?.getClientRects() ?? [];
      if (!arrow || !first) return [line.textContent];
      const middle = (arrow.top + arrow.bottom) / 2;
      return middle > first.top && middle < first.top + 40 ? [] : [line.textContent];
    }),
  );
  expect(apart).toEqual([]);
});
