import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Path, writeFacts } from '#walk';
import { shippedSite } from '../support/build.ts';
import { type OpenSite, openSite } from '../support/serve.ts';
import { handbook, shortestWays, waysThrough } from '../support/walks.ts';
import { checklist, elementScript, hostPage } from './host-pages.ts';
import { reads } from './inside.ts';
import { FIELDS, type Told, type Walk, walkElement, walkPage } from './walked.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite((await shippedSite()).folder);
});
afterAll(() => site?.close());

const decisions = [...handbook.decisions.keys()];

/** An element alone on a page of the site's own origin, which here changes nothing. */
async function openElement(locale: string): Promise<Page> {
  const page = await site.browser.newPage();
  const host = `${site.address}/host/`;
  const content = elementScript(site.address) + checklist({ lang: locale });
  await page.route(host, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(content) }),
  );
  await page.goto(host);
  return page;
}

function plain(told: Told): Told {
  const texts = (all: readonly string[]) => all.map(reads);
  const { place, party, action, steps, button, tickets } = told;
  return {
    place,
    party: reads(party),
    action: reads(action),
    steps: texts(steps),
    button: reads(button),
    tickets: texts(tickets),
  };
}

/** What the pages of the decisions tell where these walks ended, each place once. */
async function onPages(locale: string, walks: readonly Walk[], locales: readonly string[]) {
  const page = await site.browser.newPage();
  const told = new Map<string, Told>();
  for (const [decision, here] of Map.groupBy(walks, decisionOf)) {
    await page.goto(`${site.address}/${locale}/decide/${decision}/`);
    await page.locator('[data-started]').first().waitFor();
    const states = [...new Set(here.map(({ state }) => state))];
    const all = await page.evaluate(walkPage, { states, locales, fields: FIELDS });
    for (const [at, one] of all.entries()) told.set(`${decision}#${states[at]}`, plain(one));
  }
  await page.close();
  return walks.map((walk) => told.get(`${decisionOf(walk)}#${walk.state}`));
}

function decisionOf({ told }: Walk): string {
  return told.place.split(' ')[0] ?? '';
}

/** Where a way ends, as a walk tells it. */
function endOf({ taken, end }: Path): string {
  return [taken.at(-1)?.graph, end.id, handbook.outcomes.get(end.id)?.responsible].join(' ');
}

async function compare(locale: string, waysOf: (decision: string) => readonly Path[]) {
  const page = await openElement(locale);
  const locales = [...new Set([locale, 'en'])];
  const walks: Walk[] = [];
  const ends: string[] = [];
  for (const decision of decisions) {
    const ways = waysOf(decision);
    const nodes = ways.map(({ facts }) => writeFacts(facts).slice(1));
    const asked = { decision, nodes, locales, fields: FIELDS };
    walks.push(...(await page.evaluate(walkElement, asked)));
    ends.push(...ways.map(endOf));
  }
  expect(walks.map(({ told }) => told.place)).toEqual(ends);
  const theirs = await onPages(locale, walks, locales);
  const ours = walks.map(({ told }) => plain(told));
  for (const [at, one] of ours.entries()) expect(one).toEqual(theirs[at]);
  expect(ours.every(({ tickets }) => tickets.length === locales.length)).toBe(true);
  await page.close();
  return ours;
}

test('in Russian every way ends as on the full page', { timeout: 180_000 }, async () => {
  const ours = await compare('ru', waysThrough);
  expect(ours.length).toBeGreaterThan(500);
  const [first] = ours;
  expect(first?.tickets[0]).toMatch(/Северный <путь>/);
  expect(first?.tickets[1]).toMatch(/\(as typed\)/);
});

// The words of the other languages are compared without a browser, in data.unit.test.ts.
test.each(['en', 'zh-TW'])(
  'in %s the ends of each decision are as on the full page',
  async (locale) => {
    const ours = await compare(locale, (decision) =>
      [...shortestWays(decision).values()].slice(0, 3),
    );
    expect(ours.length).toBeGreaterThan(20);
  },
);
