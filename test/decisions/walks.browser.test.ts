import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { click, handbook, outcomeOf, shortestWays, waysThrough } from '../support/walks.ts';

const readers = readersOf(shippedSite);
const decisions = [...handbook.decisions.keys()];

function ending(id: string): string {
  return `${id} ${handbook.outcomes.get(id)?.responsible}`;
}

describe.each(decisions)('%s', (decision) => {
  test('every outcome is reached by clicking', { timeout: 240_000 }, async () => {
    const page = await readers.open('/ru/decide/');
    const reached: string[] = [];
    const ways = shortestWays(decision);
    for (const [outcome, way] of ways) {
      await page.evaluate(() => localStorage.clear());
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(readers.address(`/ru/decide/${decision}/?walk=${reached.length}`));
      await click(page, way);
      expect(await outcomeOf(page)).toBe(ending(outcome));
      expect(await page.locator('[data-node]').count()).toBe(0);
      reached.push(outcome);
    }
    expect(reached.length).toBe(ways.size);
  });

  test.each(['en', 'ru', 'zh-TW'])('its longest way leads to its end in %s', async (locale) => {
    const way = waysThrough(decision).at(-1);
    if (!way) throw new Error('No way');
    const page = await readers.open(`/${locale}/decide/${decision}/`);
    await click(page, way);
    expect(await outcomeOf(page)).toBe(ending(way.end.id));
    expect(await page.locator('[data-step] input[type=checkbox]').count()).toBeGreaterThan(0);
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
