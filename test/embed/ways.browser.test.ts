import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  checklist,
  elementScript,
  framed,
  hostPage,
  policies,
  resizeScript,
} from './host-pages.ts';
import { type HostOptions, hostsOf } from './hosts.ts';
import { answer, heard, type Inside, LISTEN, reads, textOf, wordsIn } from './inside.ts';

const hosts = hostsOf();
const WAYS = ['element', 'frame', 'oembed'] as const;
type Way = (typeof WAYS)[number];

const DECISION = 'service-problem';
/** Leads to Microsoft. */
const WAY = ['global', 'service', 'nothing', 'unavailable', 'direct-bill', 'm365'];

function frameAddress(locale: string, rest = ''): string {
  return `${hosts.site()}/embed/${locale}/${DECISION}/${rest}`;
}

/** The answer to tools that ask what to show for a link, which is built for the address in the settings. */
async function pasted(locale: string): Promise<string> {
  const answered = await fetch(`${hosts.site()}/embed/oembed/${locale}/${DECISION}.json`);
  const { html } = (await answered.json()) as { html: string };
  return html.replace(/https?:\/\/[^/"]+(?=\/)/g, hosts.site());
}

async function open(way: Way, locale: string, options: HostOptions = {}): Promise<[Page, Inside]> {
  const content = {
    element: async () =>
      elementScript(hosts.site()) + checklist({ decision: DECISION, lang: locale }),
    frame: async () => framed(frameAddress(locale)),
    oembed: () => pasted(locale),
  };
  const page = await hosts.open(hostPage(await content[way]()), options);
  return [page, way === 'element' ? page : page.frameLocator('iframe')];
}

/** Three hosts, each stricter in its own way. */
const CIRCUMSTANCES: Readonly<Record<string, (way: Way) => HostOptions>> = {
  en: () => ({}),
  // The documented lines and nothing else, on a page that is isolated.
  ru: (way) => ({
    headers: {
      'content-security-policy': policies(hosts.site())[way === 'element' ? 'element' : 'frame'],
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
    },
  }),
  'zh-TW': () => ({ prepare: (page) => page.addInitScript(forbidStorage) }),
};

function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  }
}

describe.each(WAYS)('%s', (way) => {
  test.each([
    ['en', 'on a page of no special kind'],
    ['ru', 'under a policy that forbids all but the documented lines'],
    ['zh-TW', 'where storage is forbidden'],
  ])('leads from the first question to the ticket in %s, %s', async (locale) => {
    const [, inside] = await open(way, locale, CIRCUMSTANCES[locale]?.(way));
    const { questions, outcomes } = wordsIn(locale);
    const asked = inside.locator('[data-node="cloud"]:has(button) h3');
    expect(await textOf(asked)).toBe(reads(questions['cloud']?.ask));
    await answer(inside, ...WAY);
    const outcome = inside.locator('[data-outcome="MS-M365"]:visible');
    expect(await textOf(outcome)).toContain(reads(outcomes['MS-M365']?.action));
    expect(await outcome.getAttribute('data-responsible')).toBe('microsoft');
    await inside.locator('[data-step] input').first().check();
    await inside.locator('[data-open-ticket]').click();
    const ticket = await textOf(inside.locator('[data-handoff-text][lang="en"]'));
    const english = wordsIn('en');
    expect(ticket).toContain(reads(english.questions['kind']?.answers['unavailable']?.text));
    expect(ticket).not.toMatch(/[А-яё\u4e00-\u9fff]/);
    const third = locale === 'ru' ? 'zh-TW' : 'ru';
    await inside.locator('[data-locale-select]').selectOption(third);
    const other = inside.locator(`[data-handoff-text][lang="${third}"]`);
    const { unavailable } = wordsIn(third).questions['kind']?.answers ?? {};
    expect(await textOf(other)).toContain(reads(unavailable?.text));
  });
});

test('a procedure of a guide is embedded in both ways, under its policy', async () => {
  const guide = { guide: 'file-azure-request', lang: 'zh-TW' };
  const policy = { 'content-security-policy': policies(hosts.site()).guide };
  const content = hostPage(elementScript(hosts.site()) + checklist(guide));
  const page = await hosts.open(content, { headers: policy });
  const steps = page.locator('[data-step]:visible');
  await steps.first().waitFor();
  const texts = (await steps.allTextContents()).map(reads);
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.join('')).toMatch(/[\u4e00-\u9fff]/);

  const address = `${hosts.site()}/embed/zh-TW/guides/file-azure-request/`;
  const other = await hosts.open(hostPage(framed(address)));
  const inside = other.frameLocator('iframe').locator('[data-step]:visible');
  await inside.first().waitFor();
  expect((await inside.allTextContents()).map(reads)).toEqual(texts);
});

describe('a frame', () => {
  test('takes cloud, partner, theme and a place from its address', async () => {
    const query = '?instance=china&partner=direct-bill&theme=dark';
    const page = await hosts.open(hostPage(framed(frameAddress('ru', query))));
    const inside = page.frameLocator('iframe');
    // The decision goes on in the one about China, in the same frame.
    await inside.locator('[data-node="cn-role"] button[data-answer]').first().waitFor();
    const scheme = (way: Element) => getComputedStyle(way).colorScheme;
    expect(await inside.locator('handoff-checklist').evaluate(scheme)).toBe('dark');

    const placed = frameAddress('ru', '?node=health');
    const there = await hosts.open(hostPage(framed(placed)));
    await there.frameLocator('iframe').locator('[data-node="health"]:visible').waitFor();
  });

  test.each([
    ['by the browser itself', { sandbox: 'allow-scripts' }, 'auto'],
    ['by messages', {}, /^\d+px$/],
  ])(
    'sized %s has no scroll bar at any place, and tells the host all',
    async (by, attributes, height) => {
      const policy = policies(hosts.site()).resized;
      const head = resizeScript(hosts.site());
      const content = framed(frameAddress('ru'), attributes);
      const page = await hosts.open(hostPage(content, { head }), {
        headers: { 'content-security-policy': policy },
        async prepare(opened) {
          await opened.addInitScript(LISTEN);
          // A browser of today that does not size frames.
          if (by === 'by messages') await opened.addInitScript('CSS.supports = () => false');
        },
      });
      const inside = page.frameLocator('iframe');
      const sizes = () =>
        inside.locator('html').evaluate((root) => ({
          scrolls: root.scrollHeight > root.clientHeight,
          spare: root.clientHeight - root.getBoundingClientRect().height > 8,
        }));
      await inside.locator('[data-node="cloud"]:visible').waitFor();
      const heights: number[] = [];
      for (const one of [null, ...WAY]) {
        if (one) await answer(inside, one);
        await expect.poll(sizes, { interval: 20 }).toEqual({ scrolls: false, spare: false });
        heights.push(await page.locator('iframe').evaluate((frame) => frame.clientHeight));
      }
      expect(new Set(heights).size).toBeGreaterThan(3);
      expect(await page.locator('iframe').evaluate((frame) => frame.style.height)).toMatch(height);
      await inside.locator('[data-step] input[type=checkbox]:visible').first().check();
      await expect.poll(async () => (await heard(page)).at(-1)?.name).toBe('step');
      const told = await heard(page);
      expect(told.filter(({ from }) => from !== 'iframe')).toEqual([]);
      expect(told.map(({ name }) => name)).toEqual([
        'ready',
        ...WAY.map(() => 'answer'),
        'outcome',
        'step',
      ]);
      expect(told.at(-2)?.detail).toMatchObject({ outcome: 'MS-M365', responsible: 'microsoft' });
      expect(told.at(-1)?.detail).toMatchObject({ list: 'MS-M365', done: true });
    },
  );

  test('asks the host to open the full page, where its sandbox may not', async () => {
    const head = resizeScript(hosts.site());
    const page = await hosts.open(hostPage(framed(frameAddress('ru')), { head }), {
      // What the browser itself says of the sandbox.
      expected: /Blocked opening/,
    });
    const inside = page.frameLocator('iframe');
    await answer(inside, 'global', 'service');
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      inside.locator('[data-open-full]:visible').click(),
    ]);
    await tab.locator('main[data-started] [data-node="health"]').waitFor();
    expect(new URL(tab.url()).pathname).toBe(`/ru/decide/${DECISION}/`);
    expect(await tab.evaluate(() => opener)).toBe(null);
    await tab.close();
  });

  test('opens the full page itself, where its sandbox lets it', async () => {
    const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
    const page = await hosts.open(hostPage(framed(frameAddress('ru'), { sandbox })));
    const inside = page.frameLocator('iframe');
    await answer(inside, 'global', 'service');
    const [tab] = await Promise.all([
      page.waitForEvent('popup'),
      inside.locator('[data-open-full]:visible').click(),
    ]);
    await tab.locator('main[data-started] [data-node="health"]').waitFor();
    await tab.close();
  });

  test('shows the address to copy where nobody opens it', async () => {
    const page = await hosts.open(hostPage(framed(frameAddress('ru'))), {
      expected: /Blocked opening/,
    });
    const inside = page.frameLocator('iframe');
    await answer(inside, 'global', 'service');
    await inside.locator('[data-open-full]:visible').click();
    const shown = new URL(await inside.locator('input[readonly]:visible').inputValue());
    expect(shown.href).toContain(`${hosts.site()}/ru/decide/${DECISION}/#health?`);
  });
});

describe('without JavaScript', () => {
  const browser = { javaScriptEnabled: false };

  test('the host shows its own link in place of the element', async () => {
    const link = `<a href="${hosts.site()}/ru/decide/${DECISION}/">Кто устраняет сбой?</a>`;
    const html = elementScript(hosts.site()) + checklist({ decision: DECISION }, link);
    const page = await hosts.open(hostPage(html), {
      browser,
      expected: /\/ru\/decide\/|\/_astro\//,
    });
    const shown = page.locator('handoff-checklist a:visible');
    expect(await textOf(shown)).toBe('Кто устраняет сбой?');
    await shown.click();
    await page.waitForURL(`**/ru/decide/${DECISION}/`);
    expect(await page.locator('[data-node="cloud"]:visible').count()).toBe(1);
  });

  test('a frame is the whole checklist, and its links stay in frames', async () => {
    const page = await hosts.open(hostPage(framed(frameAddress('zh-TW'))), { browser });
    const inside = page.frameLocator('iframe');
    const { graphs, handbook } = await import('../support/walks.ts');
    const graph = graphs.get(DECISION);
    const nodes = Object.keys(graph?.nodes ?? {});
    const shown = inside.locator('[data-node]:visible');
    await shown.first().waitFor();
    const ids = (name: string) =>
      inside
        .locator(`[data-${name}]:visible`)
        .evaluateAll(
          (all, attribute) => all.map((one) => one.getAttribute(attribute)),
          `data-${name}`,
        );
    expect((await ids('node')).sort()).toEqual([...nodes].sort());
    const ends = Object.values(graph?.nodes ?? {}).flatMap(({ to }) => Object.values(to).flat());
    const outcomes = new Set(ends.flatMap(({ to }) => (to.kind === 'outcome' ? [to.id] : [])));
    expect((await ids('outcome')).sort()).toEqual([...outcomes].sort());
    for (const outcome of outcomes) {
      const section = inside.locator(`[data-outcome="${outcome}"]`);
      expect(await section.getAttribute('data-responsible')).toBe(
        handbook.outcomes.get(outcome)?.responsible,
      );
      const steps = handbook.outcomes.get(outcome)?.steps.length;
      expect([outcome, await section.locator('[data-step] input').count()]).toEqual([
        outcome,
        steps,
      ]);
    }
    const path = frameAddress('zh-TW').slice(hosts.site().length);
    const links = await inside
      .locator('[data-answer]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(links.filter((link) => !/^(?:\/embed\/zh-TW\/[a-z-]+\/)?#[\w-]+$/.test(link))).toEqual(
      [],
    );
    await inside.locator('[data-answer="china"]').first().click();
    await inside.locator('[data-node="cn-role"]:visible').waitFor();
    const frame = page.frames().at(-1);
    expect(new URL(frame?.url() ?? '').pathname).toBe(path.replace(DECISION, 'china-duty'));
  });
});
