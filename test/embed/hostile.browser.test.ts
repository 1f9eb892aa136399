import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checklist, elementScript, framed, hostPage } from './host-pages.ts';
import { HOSTILE } from './hostile-data.ts';
import { hostsOf } from './hosts.ts';
import { heard, LISTEN } from './inside.ts';

const hosts = hostsOf();
const FALLBACK = '<a href="#own">The way of the host</a>';

describe('hostile values', () => {
  const expected = /404 \(Not Found\)/;
  const hacked = (page: Page) =>
    Promise.all(page.frames().map((frame) => frame.evaluate('typeof hacked')));

  test('of attributes stay text, and what is unknown keeps what the host shows', async () => {
    const html = elementScript(hosts.site()) + checklist({ decision: 'roles' }, FALLBACK);
    const page = await hosts.open(hostPage(html), {
      expected,
      prepare: (opened) => opened.addInitScript(LISTEN),
    });
    await page.locator('button[data-answer]').first().waitFor();
    const kinds = await page.evaluate(
      async ([values, fallback]) => {
        const make = (names: readonly string[], value: string, rest: object) => {
          const made = document.createElement('handoff-checklist');
          made.append(fallback);
          for (const [name, text] of Object.entries(rest)) made.setAttribute(name, text);
          for (const name of names) made.setAttribute(name, value);
          document.body.append(made);
          return made;
        };
        const unknown = values.flatMap((value) => [
          make(['decision'], value, {}),
          make(['guide'], value, {}),
          make(['procedure'], value, { guide: 'file-azure-request' }),
        ]);
        const START = ['lang', 'instance', 'partner', 'node', 'theme', 'procedure'];
        const known = values.map((value) => make(START, value, { decision: 'roles' }));
        await Promise.all([
          ...unknown.map(
            (one) => new Promise((told) => one.addEventListener('handoff-error', told)),
          ),
          ...known.map((one) => Reflect.get(one, 'ready')),
        ]);
        return {
          shadows: unknown.filter(({ shadowRoot }) => shadowRoot).length,
          shown: unknown.filter((one) => one.getBoundingClientRect().height > 0).length,
          nodes: known.map(({ shadowRoot }) =>
            shadowRoot?.querySelector('[data-node]')?.getAttribute('data-node'),
          ),
          themes: known.map((one) => getComputedStyle(one).colorScheme),
          markup: known.filter(({ shadowRoot }) => shadowRoot?.querySelector('img, script')).length,
        };
      },
      [HOSTILE, 'The way of the host'] as const,
    );
    expect(kinds.shadows).toBe(0);
    expect(kinds.shown).toBe(3 * HOSTILE.length);
    expect(kinds.markup).toBe(0);
    expect(new Set(kinds.nodes)).toEqual(new Set(['cloud']));
    expect(new Set(kinds.themes)).toEqual(new Set(['normal']));
    const errors = (await heard(page)).filter(({ name }) => name === 'error');
    expect(errors.map(({ detail }) => detail['reason'])).toEqual(
      Array.from({ length: 3 * HOSTILE.length }, () => 'unknown'),
    );
    expect(await hacked(page)).toEqual(['undefined']);
  });

  test('in the address of a frame stay text', async () => {
    const frames = HOSTILE.map((value) => {
      const text = encodeURIComponent(value.toWellFormed()).slice(0, 1500);
      const names = ['instance', 'partner', 'node', 'theme', 'procedure', 'lang', 'decision'];
      const query = names.map((name) => `${name}=${text}`).join('&');
      return framed(`${hosts.site()}/embed/en/roles/?${query}#${text}`);
    });
    const page = await hosts.open(hostPage(frames.join('')));
    const ours = page.frames().slice(1);
    expect(ours.length).toBe(HOSTILE.length);
    for (const frame of ours) {
      const asked = frame.locator('[data-node]:has(button)');
      await asked.waitFor();
      expect(await asked.getAttribute('data-node')).toBe('cloud');
    }
    expect(new Set(await hacked(page))).toEqual(new Set(['undefined']));
  });
});

describe('what cannot be had', () => {
  test('is told with its reason, and the host’s own content stays', async () => {
    const answers = {
      'service-problem': ['network', null],
      billing: ['network', { status: 503, body: '{}' }],
      roles: ['unknown', { status: 404, body: '<h1>Nothing</h1>' }],
      security: ['data', { status: 200, contentType: 'text/html', body: '<h1>Log in</h1>' }],
      marketplace: ['data', { status: 200, body: '{"version":1,"locale":"en","says":{' }],
      'rights-removed': ['data', { status: 200, body: '[]' }],
      'several-partners': ['data', { status: 200, body: 'null' }],
    } as const;
    const ids = Object.keys(answers);
    const html = ids.map((decision) => checklist({ decision }, FALLBACK)).join('');
    const later = checklist({ decision: 'china-duty' }, FALLBACK);
    const page = await hosts.open(hostPage(elementScript(hosts.site()) + html + later), {
      expected: /Failed to load resource|has been blocked by CORS/,
      async prepare(opened) {
        await opened.addInitScript(LISTEN);
        const headers = { 'access-control-allow-origin': '*' };
        for (const [id, [, answered]] of Object.entries(answers)) {
          await opened.route(`**/embed/v1/en/${id}.json`, (route) =>
            answered ? route.fulfill({ headers, ...answered }) : route.abort(),
          );
        }
        // A later version of the data than this script can read.
        await opened.route('**/embed/v1/en/china-duty.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...(await response.json()), version: 2 } });
        });
      },
    });
    await expect.poll(async () => (await heard(page)).length).toBe(ids.length + 1);
    const told = await heard(page);
    expect(told.map(({ name }) => name)).toEqual(told.map(() => 'error'));
    expect(told.map(({ detail }) => detail['reason']).sort()).toEqual(
      [...Object.values(answers).map(([reason]) => reason), 'data'].sort(),
    );
    expect(await page.locator('handoff-checklist a:visible').count()).toBe(ids.length + 1);
    expect(await page.locator('handoff-checklist [data-node]').count()).toBe(0);

    // What failed once is asked for again.
    await page.unroute('**/embed/v1/en/service-problem.json');
    await page.locator('[decision="service-problem"]').evaluate((one) => {
      one.setAttribute('instance', 'global');
    });
    await page.locator('[data-node="broken"] button[data-answer]').first().waitFor();
    // And what fails later takes nothing away that is shown.
    await page.locator('[decision="service-problem"]').evaluate((one) => {
      one.setAttribute('decision', 'roles');
    });
    await expect.poll(async () => (await heard(page)).at(-1)?.name).toBe('error');
    expect(await page.locator('[data-node="broken"] button').count()).toBeGreaterThan(2);
  });
});
