import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import {
  click,
  clickWithin,
  handbook,
  outcomeOf,
  shortestWays,
  waysThrough,
} from '../support/walks.ts';

const readers = readersOf(shippedSite);
const decisions = [...handbook.decisions.keys()];

function ending(id: string): string {
  return `${id} ${handbook.outcomes.get(id)?.responsible}`;
}

/** Shows the first question to a reader of whom nothing is known; what was fetched for a decision stays with its page. */
async function beginAnew(page: Page, path: string): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  // Some ways end in another decision.
  if (new URL(page.url()).pathname !== path) await page.goto(readers.address(path));
  else await page.evaluate(() => location.assign('#'));
}

describe.each(decisions)('%s', (decision) => {
  test('every outcome is reached by clicking', { timeout: 240_000 }, async () => {
    const page = await readers.open('/ru/decide/');
    const reached: string[] = [];
    const ways = shortestWays(decision);
    for (const [outcome, way] of ways) {
      await beginAnew(page, `/ru/decide/${decision}/`);
      await clickWithin(page, way);
      expect(await outcomeOf(page)).toBe(ending(outcome));
      expect(await page.locator('[data-node]').count()).toBe(0);
      reached.push(outcome);
    }
    expect(reached.length).toBe(ways.size);
  });

  test('its longest way leads to its end in every language', async () => {
    const way = waysThrough(decision).at(-1);
    if (!way) throw new Error('No way');
    const page = await readers.open('/en/');
    for (const locale of ['en', 'ru', 'zh-TW']) {
      await beginAnew(page, `/${locale}/decide/${decision}/`);
      await click(page, way);
      expect([locale, await outcomeOf(page)]).toEqual([locale, ending(way.end.id)]);
      expect(await page.locator('[data-step] input[type=checkbox]').count()).toBeGreaterThan(0);
    }
  });

  test('it can be walked without JavaScript', async () => {
    const page = await readers.open(`/ru/decide/${decision}/`, { javaScriptEnabled: false });
    const way = waysThrough(decision).at(-1);
    if (!way) throw new Error('No way');
    const known = new Set<string>();
    for (const { graph, node, answer } of way.taken) {
      if (known.has(`${graph} cloud`) && node === 'cloud') continue;
      const link = page.locator(`[data-node="${node}"] [data-answer="${answer}"]`);
      await link.click();
      if (node === 'cloud') for (const id of decisions) known.add(`${id} cloud`);
    }
    const last = way.taken.at(-1)?.graph;
    expect(new URL(page.url()).pathname).toBe(`/ru/decide/${last}/${way.end.id.toLowerCase()}/`);
    expect(await page.locator(`[data-outcome="${way.end.id}"]`).isVisible()).toBe(true);
  });
});
