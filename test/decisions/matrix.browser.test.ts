import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { outcomeOf } from '../support/walks.ts';

const readers = readersOf(shippedSite);
const MATRIX = '/ru/responsibility/';
const PHONE = { viewport: { width: 375, height: 720 } };

async function choose(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[data-matrix-choice="${name}"]`).selectOption(value);
}

/** Clouds of the shown columns in their order, each once. */
async function clouds(page: Page): Promise<string[]> {
  const shown = await page
    .locator('[data-matrix] th[data-cloud]:visible')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-cloud') ?? ''));
  return [...new Set(shown)];
}

/** What is chosen, in the order of the controls. */
function chosen(page: Page): Promise<string[]> {
  return page
    .locator('[data-matrix-choice]')
    .evaluateAll((selects) =>
      selects.map((select) => (select instanceof HTMLSelectElement ? select.value : '')),
    );
}

describe('two clouds', () => {
  test('are compared side by side, and what differs is marked', async () => {
    const page = await readers.open(MATRIX);
    expect(await clouds(page)).toEqual(['global', 'china']);
    await choose(page, 'compare', 'us-gov');
    await choose(page, 'with', 'germany');
    expect(await clouds(page)).toEqual(['us-gov', 'germany']);
    const marked = page.locator('td[data-differs]:visible');
    expect(await marked.count()).toBeGreaterThan(10);
    expect(await marked.first().locator('.differs').textContent()).toContain('Госорганы США');
    expect(await page.locator('td[data-cloud="us-gov"] .differs').count()).toBe(0);
  });

  test('and only the rows that differ', async () => {
    const page = await readers.open(MATRIX);
    const all = await page.locator('[data-row]:visible').count();
    await page.locator('[data-matrix-only]').check();
    const rows = page.locator('[data-row]:visible');
    const differing = await rows.count();
    expect(differing).toBeGreaterThan(0);
    expect(differing).toBeLessThan(all);
    expect(await rows.filter({ has: page.locator('td[data-differs]') }).count()).toBe(differing);
    expect(await page.locator('[data-matrix-count]').textContent()).toBe(`${differing} из ${all}`);
  });

  test('of one kind of partner, for one group of problems', async () => {
    const page = await readers.open(MATRIX);
    await choose(page, 'partner', 'indirect-reseller');
    const kinds = await page
      .locator('th[data-cloud="global"]:visible')
      .evaluateAll((heads) => heads.map((head) => head.getAttribute('data-kind')));
    expect(kinds).toEqual(['indirect-reseller']);
    const group = await page.locator('[data-group]').last().getAttribute('data-group');
    await choose(page, 'problem', group ?? '');
    expect(await page.locator('[data-group]:visible').count()).toBe(1);
  });

  test('one beside itself is one alone, with nothing to differ', async () => {
    const page = await readers.open(MATRIX);
    await choose(page, 'with', 'global');
    expect(await clouds(page)).toEqual(['global']);
    expect(await page.locator('[data-matrix-only]').isDisabled()).toBe(true);
    expect(await page.locator('td[data-differs]').count()).toBe(0);
  });
});

describe('what is chosen', () => {
  const QUERY = '?compare=china&with=us-gov&partner=direct-bill&differing=yes';

  test('is in the address, so that a link shows the same to others', async () => {
    const page = await readers.open(MATRIX);
    await choose(page, 'compare', 'china');
    await choose(page, 'with', 'us-gov');
    await choose(page, 'partner', 'direct-bill');
    await page.locator('[data-matrix-only]').check();
    expect(new URL(page.url()).search).toBe(QUERY);
    const rows = await page.locator('[data-row]:visible').count();
    const other = await readers.open(MATRIX + QUERY);
    expect(await chosen(other)).toEqual(['china', 'us-gov', 'direct-bill', 'all']);
    expect(await clouds(other)).toEqual(['china', 'us-gov']);
    expect(await other.locator('[data-row]:visible').count()).toBe(rows);
  });

  test('is kept over the language switch', async () => {
    const page = await readers.open(MATRIX + QUERY);
    for (const tag of ['zh-TW', 'en']) {
      await page.locator('[data-language] summary').click();
      await page.locator(`[data-language] a[hreflang="${tag}"]`).click();
      await page.waitForURL(`**/${tag}/responsibility/**`);
      expect(new URL(page.url()).search).toBe(QUERY);
      expect(await chosen(page)).toEqual(['china', 'us-gov', 'direct-bill', 'all']);
      expect(await page.locator('[data-matrix-only]').isChecked()).toBe(true);
    }
  });

  test('is never nonsense', async () => {
    const page = await readers.open(`${MATRIX}?compare=mars&with=<b>&problem=constructor`);
    expect(await chosen(page)).toEqual(['global', 'china', 'all', 'all']);
  });
});

describe('the remembered cloud', () => {
  test('is compared first, and only its tiles in the head stand out', async () => {
    const page = await readers.open('/ru/');
    await page.locator('[data-instance-select]').selectOption('china');
    await page.goto(readers.address(MATRIX));
    expect(await clouds(page)).toEqual(['china', 'global']);
    const framed = await page
      .locator('[data-matrix] :is(th, td)')
      .evaluateAll(
        (cells) => cells.filter((cell) => getComputedStyle(cell).outlineStyle !== 'none').length,
      );
    expect(framed).toBe(0);
    const [own, other] = await Promise.all(
      ['china', 'global'].map((cloud) =>
        page
          .locator(`th[data-cloud="${cloud}"] .code`)
          .first()
          .evaluate((tile) => getComputedStyle(tile).backgroundColor),
      ),
    );
    expect(own).not.toBe(other);
  });
});

test('ten cells from all over the table open the outcomes that they name', async () => {
  const page = await readers.open(MATRIX, { javaScriptEnabled: false });
  const cells = await page.locator('td:has(a)').evaluateAll((all) =>
    all.map((cell) => ({
      url: cell.querySelector('a')?.getAttribute('href') ?? '',
      id: cell.getAttribute('data-outcomes')?.split(' ')[0],
      party: cell.querySelector('[data-responsible]')?.getAttribute('data-responsible'),
    })),
  );
  const every = Math.floor(cells.length / 10);
  const sample = cells.filter((_, at) => at % every === 0).slice(0, 10);
  expect(sample.length).toBe(10);
  for (const { url, id, party } of sample) {
    const reader = await readers.open(url);
    expect(await outcomeOf(reader)).toBe(`${id} ${party}`);
  }
});

test.each(['en', 'ru', 'zh-TW'])(
  'the file is there in %s, as spreadsheets read it',
  async (tag) => {
    const page = await readers.open(`/${tag}/responsibility/`);
    const link = page.locator('.matrix-bar a[download]');
    const response = await page.request.get(
      readers.address((await link.getAttribute('href')) ?? 'no link'),
    );
    expect(response.status()).toBe(200);
    const body = await response.body();
    expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows = await page.locator('[data-row]').count();
    expect(body.toString('utf8').trimEnd().split('\r\n').length).toBeGreaterThan(rows);
  },
);

describe('without JavaScript', () => {
  test('the whole table is there, each cell with its pages', async () => {
    const page = await readers.open(MATRIX, { javaScriptEnabled: false });
    expect(await clouds(page)).toEqual(['global', 'us-gov', 'china', 'germany']);
    const cells = page.locator('[data-row] td');
    expect(await page.locator('[data-row] td:visible').count()).toBe(await cells.count());
    expect(await page.locator('td:not([data-gap], :has(a))').count()).toBe(0);
    const links = await page
      .locator('[data-matrix] td a')
      .evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(links.filter((path) => !/^\/ru\/decide\/[\w-]+\/[\w-]+\/$/.test(path))).toEqual([]);
    for (const path of new Set(links)) {
      const { ok } = await page.request
        .get(readers.address(path))
        .then((got) => ({ ok: got.ok() }));
      expect(`${path} ${ok}`).toBe(`${path} true`);
    }
  });

  test('nothing is offered that would do nothing', async () => {
    const page = await readers.open(MATRIX, { javaScriptEnabled: false });
    expect(await page.locator('[data-matrix-controls]').isVisible()).toBe(false);
    expect(await page.locator('[data-matrix-sign]').isVisible()).toBe(false);
    expect(await page.locator('.matrix-bar a[download]').isVisible()).toBe(true);
  });
});

describe('on a phone', () => {
  test('one column is shown, and the page alone scrolls up and down', async () => {
    const page = await readers.open(MATRIX, PHONE);
    expect(await page.locator('th[data-cloud]:visible').count()).toBe(1);
    const region = page.locator('.matrix .scroll');
    const rest = await region.evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(rest).toBeLessThanOrEqual(1);
    const beside = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beside).toBe(0);
  });
});
