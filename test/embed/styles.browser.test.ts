import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsInBoth } from '../support/axe.ts';
import { checklist, elementScript, framed, hostPage } from './host-pages.ts';
import { HOST_STYLES, LOOKS } from './host-styles.ts';
import { hostsOf } from './hosts.ts';

const hosts = hostsOf();

type Looks = Readonly<Record<string, readonly (string | number)[]>>;

/** Places that show all there is: a question, and an outcome with steps. */
const PLACES = ['kind', 'MS-M365'];
const WIDTH = 'handoff-checklist { width: 560px !important; }';

async function looksOf(page: Page): Promise<Looks[]> {
  const looks: Looks[] = [];
  for (const place of PLACES) {
    await page.evaluate((node) => {
      document.querySelector('handoff-checklist')?.setAttribute('node', node);
    }, place);
    await page.locator(`:is([data-node="${place}"], [data-outcome="${place}"])`).waitFor({
      state: 'attached',
    });
    looks.push(await page.evaluate<Looks>(LOOKS));
  }
  return looks;
}

function hostWith(style: string, more = ''): string {
  const html = elementScript(hosts.site()) + checklist({ decision: 'service-problem', lang: 'ru' });
  return hostPage(html + more, { head: `<style>${WIDTH}${style}</style>` });
}

test('the host’s styles change nothing inside', async () => {
  const bare = await looksOf(await hosts.open(hostWith('')));
  expect(bare.map((looks) => Object.keys(looks).length > 30)).toEqual([true, true]);
  for (const [name, style] of Object.entries(HOST_STYLES)) {
    const styled = await looksOf(await hosts.open(hostWith(style)));
    expect([name, styled]).toEqual([name, bare]);
  }
});

test('there is room for it in a row and where it floats', async () => {
  const one = checklist({ decision: 'roles' });
  const row = `<div style="display: flex">${one}<p>Beside it</p></div>`;
  const floats = `<div>${one.replace('<handoff-checklist', '<handoff-checklist style="float: left"')}</div>`;
  const page = await hosts.open(hostPage(elementScript(hosts.site()) + row + floats));
  await page.locator('button[data-answer]').first().waitFor();
  for (const width of await page
    .locator('handoff-checklist')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width)))
    expect(width).toBeGreaterThanOrEqual(280);
  await page.setViewportSize({ width: 320, height: 600 });
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBe(room);
});

test('the host’s colours, letters and parts reach where they should', async () => {
  const style = `:root { --handoff-accent: rgb(1, 2, 3); --handoff-font: monospace; --handoff-paper: rgb(9, 9, 90); }
    handoff-checklist::part(title) { color: rgb(4, 5, 6); }
    handoff-checklist::part(answer) { text-transform: uppercase; }`;
  const page = await hosts.open(hostWith(style));
  const answer = page.locator('button[data-answer]').first();
  const styleOf = (part: Element, name: string) => getComputedStyle(part).getPropertyValue(name);
  expect(await answer.locator('svg').evaluate(styleOf, 'color')).toBe('rgb(1, 2, 3)');
  expect(await answer.evaluate(styleOf, 'font-family')).toContain('monospace');
  expect(await answer.evaluate(styleOf, 'text-transform')).toBe('uppercase');
  const title = page.locator('handoff-checklist [part=title]');
  expect(await title.evaluate(styleOf, 'color')).toBe('rgb(4, 5, 6)');
  const frame = page.locator('handoff-checklist [part=frame]');
  expect(await frame.evaluate(styleOf, 'background-color')).toBe('rgb(9, 9, 90)');
});

test('it follows the colour scheme of its host, or the one it is given', async () => {
  const themes = ['light', 'dark'].map((theme) => checklist({ decision: 'roles', theme }));
  const html = (scheme: string) =>
    hostPage(elementScript(hosts.site()) + checklist({ decision: 'roles' }) + themes.join(''), {
      head: `<style>:root { color-scheme: ${scheme}; }</style>`,
    });
  const papers = async (page: Page) => {
    await page
      .locator('button[data-answer]')
      .nth(2 * 4)
      .waitFor();
    return page
      .locator('[part=frame]')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor));
  };
  const [light, dark] = ['rgb(255, 255, 255)', 'rgb(21, 24, 26)'];
  const either = await hosts.open(html('light dark'));
  expect(await papers(either)).toEqual([light, light, dark]);
  await either.emulateMedia({ colorScheme: 'dark' });
  expect(await papers(either)).toEqual([dark, light, dark]);
  // A host that is light always gets no dark island.
  const always = await hosts.open(html('normal'), { browser: { colorScheme: 'dark' } });
  expect(await papers(always)).toEqual([light, light, dark]);
});

describe('from right to left', () => {
  const html = () =>
    hostPage(
      elementScript(hosts.site()) +
        checklist({ decision: 'service-problem', lang: 'ru', node: 'kind' }) +
        checklist({ decision: 'service-problem', lang: 'ru', node: 'MS-M365' }),
      { dir: 'rtl', lang: 'ar', head: `<style>${WIDTH}</style>` },
    );
  const boxes = (page: Page) =>
    page.locator('handoff-checklist').evaluateAll((all) =>
      all.flatMap((one) => {
        const { left, right } = one.getBoundingClientRect();
        const parts = [...(one.shadowRoot?.querySelectorAll('[part=frame], [part=frame] *') ?? [])];
        // What stands in a line of text stands where its text is.
        const placed = parts.filter(
          (part) => !part.closest('svg *') && getComputedStyle(part).display !== 'inline',
        );
        return placed.map((part) => {
          const box = part.getBoundingClientRect();
          const style = getComputedStyle(part);
          const name = `${part.localName} ${part.getAttribute('class') ?? ''}`;
          return [
            name,
            style.direction,
            Math.round(box.left - left),
            Math.round(right - box.right),
          ];
        });
      }),
    );

  test('a host leaves a Russian checklist as it is', async () => {
    const page = await hosts.open(html());
    await page.locator('[data-outcome]').waitFor();
    const straight = await boxes(page);
    expect(new Set(straight.map(([, direction]) => direction))).toEqual(new Set(['ltr']));
    expect(
      await page.locator('[data-node] h3').evaluate((h) => getComputedStyle(h).textAlign),
    ).toBe('start');

    // A language that is written that way mirrors everything.
    const other = await hosts.open(html(), {
      prepare: (opened) =>
        opened.route('**/embed/v1/ru/service-problem.json', async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, json: { ...(await response.json()), direction: 'rtl' } });
        }),
    });
    await other.locator('[data-outcome]').waitFor();
    const mirrored = await boxes(other);
    expect(mirrored.length).toBe(straight.length);
    const wrong = mirrored.filter(([, direction, left, right], at) => {
      const [, , start, end] = straight[at] ?? [];
      const near = Math.abs(Number(right) - Number(start)) <= 1;
      return direction !== 'rtl' || !near || Math.abs(Number(left) - Number(end)) > 1;
    });
    expect(wrong).toEqual([]);
  });
});

describe('for everybody', () => {
  const head =
    '<style>:root { color-scheme: light dark; } body { background: light-dark(#fff, #111); color: light-dark(#111, #eee); }</style>';

  test('axe finds nothing in elements inside a host, light and dark', async () => {
    const places = ['', 'kind', 'MS-M365', 'ADVISOR'];
    const all = places.map((node) => checklist({ decision: 'service-problem', lang: 'ru', node }));
    const page = await hosts.open(hostPage(elementScript(hosts.site()) + all.join(''), { head }));
    const tickets = page.locator('[data-open-ticket]');
    await tickets.first().click();
    await page.locator('[data-handoff-text][lang]').waitFor();
    await page.locator('[data-outcome]').first().waitFor();
    expect(await axeFindingsInBoth(page)).toEqual([]);
  });

  test('axe finds nothing in a frame, light and dark', async () => {
    const address = `${hosts.site()}/embed/ru/service-problem/?node=MS-M365`;
    const page = await hosts.open(hostPage(framed(address), { head }), {
      // It asks for styles in a way of its own, which a page without an origin may not.
      expected: /EmbedFrame\.\w+\.css|preload assets|ERR_FAILED/,
    });
    const frame = page.frames().find((one) => one.url().startsWith(address));
    await frame?.locator('[data-outcome="MS-M365"]:has(button)').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = (frame && (await axeFindings(frame))) ?? ['no frame'];
      // The first heading is that of the page around.
      expect(found.filter((one) => !one.startsWith('page-has-heading-one'))).toEqual([]);
    }
  });
});
