import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { writeFacts } from '#walk';
import { shippedSite } from '../support/build.ts';
import { waysThrough } from '../support/walks.ts';
import { checklist, elementScript, hostPage } from './host-pages.ts';
import { type HostOptions, hostsOf } from './hosts.ts';
import { answer, heard, LISTEN, reads, wordsIn } from './inside.ts';

const hosts = hostsOf();

/** A checklist as code of a host sees it. */
interface Checklist extends HTMLElement {
  state: string;
  readonly outcome: Readonly<Record<string, unknown>> | null;
  readonly ready: Promise<void>;
  answer(id: string): boolean;
  back(): void;
  restart(): void;
  ticket(options?: { locale?: string; fields?: Record<string, string> }): Promise<string>;
}

const LISTENING: HostOptions = { prepare: (page) => page.addInitScript(LISTEN) };

function withElements(...elements: readonly string[]): string {
  return hostPage(elementScript(hosts.site()) + elements.join(''));
}

/** The places that the checklists of a page show, in their order. */
function shown(page: Page): Promise<(string | null)[]> {
  return page.locator('handoff-checklist').evaluateAll((all) =>
    all.map(({ shadowRoot }) => {
      const places = '[data-node], [data-outcome], [data-procedure]';
      const { dataset } = shadowRoot?.querySelector<HTMLElement>(places) ?? {};
      return dataset?.['node'] ?? dataset?.['outcome'] ?? dataset?.['procedure'] ?? null;
    }),
  );
}

describe('on one page', () => {
  test('both addresses of the script get along, with their hashes', async () => {
    const { folder } = await shippedSite();
    const names = readdirSync(join(folder, 'embed/v1')).filter((name) => name.endsWith('.js'));
    expect(names.length).toBeGreaterThan(1);
    const pinned = names.map(
      (name) => `<script type="module" src="${hosts.site()}/embed/v1/${name}"></script>`,
    );
    const one = checklist({ decision: 'roles', lang: 'ru' });
    const html = hostPage(`${pinned.join('')}${one}${elementScript(hosts.site())}${one}`);
    const page = await hosts.open(html, LISTENING);
    await expect.poll(() => shown(page)).toEqual(['cloud', 'cloud']);
    await page.locator('button[data-answer="global"]').first().click();
    expect(await shown(page)).toEqual(['permission-model', 'cloud']);
    expect((await heard(page)).map(({ name }) => name)).toEqual(['ready', 'ready', 'answer']);
  });

  test('several keep to themselves', async () => {
    const page = await hosts.open(
      withElements(
        checklist({ decision: 'service-problem', lang: 'ru', instance: 'china' }),
        checklist({ decision: 'service-problem', lang: 'en', instance: 'global' }),
        checklist({
          decision: 'billing',
          lang: 'zh-TW',
          partner: 'advisor',
          node: 'billing-whose',
        }),
        checklist({ guide: 'file-azure-request', lang: 'ru' }),
      ),
      LISTENING,
    );
    await expect.poll(async () => (await shown(page)).every(Boolean)).toBe(true);
    const before = await shown(page);
    expect(before.slice(0, 2)).toEqual(['cn-role', 'broken']);
    const second = page.locator('handoff-checklist').nth(1);
    await answer(second, 'service', 'active');
    expect(await shown(page)).toEqual([before[0], 'WAIT-OUTAGE', before[2], before[3]]);
    const languages = await page
      .locator('handoff-checklist [part=frame]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    expect(languages).toEqual(['ru', 'en', 'zh-TW', 'ru']);
    const told = (await heard(page)).slice(4);
    expect(told.map(({ name }) => name)).toEqual(['answer', 'answer', 'outcome']);
  });

  test('nothing is left in the page but the element', async () => {
    const names = () => Object.getOwnPropertyNames(window).filter((name) => !/^\d+$/.test(name));
    const bare = await hosts.open(hostPage(''));
    const before = await bare.evaluate(names);
    const page = await hosts.open(withElements(checklist({ decision: 'roles' })));
    await page.locator('button[data-answer]').first().waitFor();
    expect((await page.evaluate(names)).filter((name) => !before.includes(name))).toEqual([]);
  });
});

describe('at run time', () => {
  test('attributes take effect, the language without losing the place', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem', lang: 'ru' })),
    );
    const set = (name: string, value: string | null) =>
      page.locator('handoff-checklist').evaluate(
        (one, [attribute = '', text]) => {
          if (text === null || text === undefined) one.removeAttribute(attribute);
          else one.setAttribute(attribute, text);
        },
        [name, value] as const,
      );
    await answer(page, 'global', 'service', 'active');
    await page.locator('[data-step] input').first().check();
    const action = page.locator('handoff-checklist [part=action]');
    await set('lang', 'zh-TW');
    await expect
      .poll(async () => reads(await action.textContent()))
      .toBe(reads(wordsIn('zh-TW').outcomes['WAIT-OUTAGE']?.action));
    expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
    // Nothing says which language: the page's own.
    await set('lang', null);
    await expect
      .poll(async () => reads(await action.textContent()))
      .toBe(reads(wordsIn('en').outcomes['WAIT-OUTAGE']?.action));
    await set('instance', 'us-gov');
    await expect.poll(() => shown(page)).toEqual(['us-broken']);
    await set('decision', 'billing');
    await expect.poll(() => shown(page)).toEqual(['us-billing-whose']);
    await set('instance', null);
    await expect.poll(() => shown(page)).toEqual(['cloud']);
    await set('decision', null);
    await set('guide', 'file-azure-request');
    await expect.poll(async () => (await shown(page)).length).toBe(1);
    await page.locator('[data-procedure] [data-step]').first().waitFor();
  });

  test('an element may be made, moved, taken out, put back and copied', async () => {
    const page = await hosts.open(
      withElements('<div id="one"></div><div id="two"></div>'),
      LISTENING,
    );
    await page.evaluate(async () => {
      await customElements.whenDefined('handoff-checklist');
      const made = document.createElement('handoff-checklist');
      made.setAttribute('lang', 'ru');
      document.querySelector('#one')?.append(made);
      made.setAttribute('decision', 'service-problem');
    });
    await answer(page, 'global', 'service');
    const first = page.locator('handoff-checklist').first();
    await page.evaluate(() => {
      const one = document.querySelector('handoff-checklist');
      if (one) document.querySelector('#two')?.append(one);
    });
    expect(await shown(page)).toEqual(['health']);
    await answer(first, 'active');
    await first.locator('[data-step] input').first().check();
    const copied = await page.evaluate(async () => {
      const one = document.querySelector('handoff-checklist');
      one?.remove();
      await new Promise((later) => setTimeout(later, 20));
      if (!one) return 0;
      document.querySelector('#one')?.append(one);
      document.body.append(one.cloneNode(true));
      return document.querySelectorAll('handoff-checklist').length;
    });
    expect(copied).toBe(2);
    await expect.poll(() => shown(page)).toEqual(['WAIT-OUTAGE', 'cloud']);
    expect(await first.locator('[data-step] input').first().isChecked()).toBe(true);
    await answer(page.locator('handoff-checklist').last(), 'germany');
    expect(await shown(page)).toEqual(['WAIT-OUTAGE', 'DE-CLOSED']);
    expect((await heard(page)).filter(({ name }) => name === 'error')).toEqual([]);
  });

  test('it may stand in a shadow tree of the host', async () => {
    const page = await hosts.open(hostPage(elementScript(hosts.site()), { lang: 'ru' }), LISTENING);
    await page.evaluate(() => {
      const portal = document.createElement('div');
      document.body.append(portal);
      const made = document.createElement('handoff-checklist');
      made.setAttribute('decision', 'service-problem');
      portal.attachShadow({ mode: 'open' }).append(made);
    });
    await answer(page, 'global');
    const heading = page.locator('[data-node="broken"] h3');
    expect(reads(await heading.textContent())).toBe(reads(wordsIn('ru').questions['broken']?.ask));
    expect((await heard(page)).map(({ name }) => name)).toEqual(['ready', 'answer']);
  });

  test('code of the host can do what a reader can', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem' })),
      LISTENING,
    );
    const element = page.locator('handoff-checklist');
    await element.evaluate((one) => Reflect.get(one, 'ready'));
    const seen = await element.evaluate(async (one) => {
      const it = one as Checklist;
      const told = (name: string) =>
        new Promise<unknown>((resolve) =>
          it.addEventListener(name, (event) => resolve((event as CustomEvent).detail), {
            once: true,
          }),
        );
      const refused = [it.answer('nothing-like-it'), it.answer('constructor'), it.answer('')];
      const early = { outcome: it.outcome, ticket: await it.ticket() };
      const answered = told('handoff-answer');
      const accepted = it.answer('global');
      const detail = await answered;
      const reached = told('handoff-outcome');
      it.state = 'WAIT-OUTAGE';
      await reached;
      const { state, outcome } = it;
      const ticket = await it.ticket({ locale: 'ru', fields: { customer: 'Северный <путь>' } });
      it.restart();
      return { refused, early, accepted, detail, state, outcome, ticket };
    });
    expect(seen.refused).toEqual([false, false, false]);
    expect(seen.early).toEqual({ outcome: null, ticket: '' });
    expect(seen.accepted).toBe(true);
    expect(seen.detail).toMatchObject({
      decision: 'service-problem',
      question: 'cloud',
      answer: 'global',
      text: 'Global',
    });
    expect(seen.state).toMatch(/^WAIT-OUTAGE/);
    const steps = wordsIn('en').outcomes['WAIT-OUTAGE']?.steps ?? {};
    expect(seen.outcome).toMatchObject({ outcome: 'WAIT-OUTAGE', responsible: 'microsoft' });
    const told = seen.outcome?.['steps'] as { id: string; text: string }[];
    expect(told.map(({ id }) => id)).toEqual(Object.keys(steps));
    expect(told.map(({ text }) => reads(text))).toEqual(
      Object.values(steps).map(({ text }) => reads(text)),
    );
    const full = new URL(String(seen.outcome?.['url']));
    expect(full.origin + full.pathname).toBe(`${hosts.site()}/en/decide/service-problem/`);
    expect(seen.ticket).toContain('Северный <путь>');
    await expect.poll(() => shown(page)).toEqual(['cloud']);
    expect(await element.evaluate((one) => Reflect.get(one, 'outcome'))).toBe(null);
  });

  test('a tick counts only where its step is for the reader', async () => {
    const ways = waysThrough('roles').filter(({ end }) => end.id === 'ROLE-CUSTADMIN');
    const states = ['us-gov', 'global'].map((cloud) => {
      const way = ways.find(({ facts }) => facts['cloud'] === cloud);
      return writeFacts(way?.facts ?? {}).slice(1);
    });
    const page = await hosts.open(
      withElements(checklist({ decision: 'roles', node: states[0] ?? '' })),
    );
    const { steps = {} } = wordsIn('en').outcomes['ROLE-CUSTADMIN'] ?? {};
    const only = reads(steps['us-gov']?.text).slice(0, 30);
    await page.locator('[data-step="us-gov"] input').check();
    await page.locator('[data-step="look"] input').check();
    const element = page.locator('handoff-checklist');
    const ticket = () => element.evaluate((one) => (one as Checklist).ticket());
    expect(reads(await ticket())).toContain(only);
    await element.evaluate((one, state) => Reflect.set(one, 'state', state), states[1] ?? '');
    await page.locator('[data-step="us-gov"]').waitFor({ state: 'detached' });
    expect(reads(await ticket())).toContain(reads(steps['look']?.text).slice(0, 30));
    expect(reads(await ticket())).not.toContain(only);
  });

  test('a host that asks for it finds answers and ticks again after a reload', async () => {
    const both = [
      checklist({ decision: 'service-problem', lang: 'ru', remember: '' }),
      checklist({ decision: 'billing', lang: 'ru' }),
    ];
    const page = await hosts.open(withElements(...both), { expected: /^Stored: / });
    const [kept, other] = [0, 1].map((at) => page.locator('handoff-checklist').nth(at));
    if (!kept || !other) throw new Error('Two checklists');
    await answer(other, 'global');
    await answer(kept, 'global', 'service', 'active');
    await kept.locator('[data-step] input').nth(1).check();
    const stored = await page.evaluate(() => [
      Object.keys(localStorage),
      Object.keys(sessionStorage),
    ]);
    expect([stored[0]?.length, stored[1]?.length]).toEqual([0, 1]);
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(['WAIT-OUTAGE', 'cloud']);
    const ticked = () =>
      kept
        .locator('[data-step] input')
        .evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && box.checked));
    expect((await ticked()).slice(0, 3)).toEqual([false, true, false]);
    // What somebody else wrote there is no answer.
    const damaged = [{ a: 7 }, { a: null }].map((ticks) =>
      JSON.stringify({ state: 'broken', ticks }),
    );
    for (const broken of ['{', 'null', '{"state":7}', ...damaged]) {
      await page.evaluate((text) => {
        for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, text);
      }, broken);
      await page.reload();
      await expect.poll(() => shown(page)).toEqual(['cloud', 'cloud']);
    }
  });
});
