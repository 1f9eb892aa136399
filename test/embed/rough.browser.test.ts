/** What hurried readers, slow networks and rough hosts do. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checklist, elementScript, framed, hostPage, resizeScript } from './host-pages.ts';
import { hostsOf } from './hosts.ts';
import { answer } from './inside.ts';

const hosts = hostsOf();

function withElements(...elements: readonly string[]): string {
  return hostPage(elementScript(hosts.site()) + elements.join(''));
}

/** The place that the first checklist shows. */
function place(page: Page): Promise<string | undefined> {
  return page
    .locator('handoff-checklist')
    .first()
    .evaluate(({ shadowRoot }) => {
      const shown = shadowRoot?.querySelector<HTMLElement>('[data-node], [data-outcome]');
      return shown?.dataset['node'] ?? shown?.dataset['outcome'];
    });
}

describe('a reader', () => {
  test('who clicks twice answers one question', async () => {
    const page = await hosts.open(withElements(checklist({ decision: 'service-problem' })));
    await page.locator('button[data-answer="global"]').dblclick();
    await expect.poll(() => place(page)).toBe('broken');
    await page.waitForTimeout(200);
    expect(await place(page)).toBe('broken');
  });

  test('copies only the text of the language that is chosen', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem', lang: 'ru', node: 'PC-PORTAL' })),
    );
    await page.route('**/embed/v1/en/*.json', async (route) => {
      await new Promise((wake) => setTimeout(wake, 600));
      await route.continue();
    });
    await page.locator('[data-open-ticket]').click();
    expect(await page.locator('[data-ticket-copy]').isDisabled()).toBe(true);
    await page.locator('[data-handoff-text][lang="en"]').waitFor();
    expect(await page.locator('[data-ticket-copy]').isEnabled()).toBe(true);
    await page.locator('[data-locale-select]').selectOption('ru');
    await page.locator('[data-handoff-text][lang="ru"]').waitFor();
    // The chosen language is kept as long as the case is.
    await page.locator('[data-back]').click();
    await page.locator('[data-open-ticket]').click();
    await page.locator('[data-handoff-text][lang="ru"]').waitFor();
  });

  test('is told that the text of a language cannot be had, and gets it in another one', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem', lang: 'ru', node: 'PC-PORTAL' })),
      { expected: /ERR_FAILED/ },
    );
    await page.route('**/embed/v1/en/*.json', (route) => route.abort());
    await page.locator('[data-open-ticket]').click();
    await page.locator('[data-handoff-text][lang="ru"]').waitFor();
    expect(await page.locator('handoff-checklist [role=alert]').textContent()).toMatch(
      /Не удалось/,
    );
    expect(await page.locator('[data-locale-select]').inputValue()).toBe('ru');
  });

  test('stays at the answer that leads nowhere, and is told so', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem', lang: 'ru', instance: 'global' })),
      { expected: /ERR_FAILED/ },
    );
    await page.route('**/embed/v1/ru/marketplace.json', (route) => route.abort());
    const way = page.locator('button[data-answer="marketplace"]');
    await way.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Не удалось загрузить' }).waitFor();
    expect(await way.evaluate((one) => one.matches(':focus'))).toBe(true);
    await page.unroute('**/embed/v1/ru/marketplace.json');
    await way.click();
    await expect.poll(() => place(page)).not.toBe('broken');
    await page.locator('[data-back]').click();
    await expect.poll(() => place(page)).toBe('broken');
  });

  test('types in the ticket without touching the keys of the host', async () => {
    const page = await hosts.open(
      withElements(checklist({ decision: 'service-problem', node: 'WAIT-OUTAGE' })),
    );
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.defineProperty(document, 'keys', { value: keys });
      for (const name of ['keydown', 'input'] as const)
        document.addEventListener(name, (event) => keys.push(event.type));
    });
    await page.locator('[data-open-ticket]').click();
    await page.locator('handoff-checklist summary').click();
    await page.locator('#field-customer').pressSequentially('a1');
    expect(await page.locator('[data-handoff-text]').textContent()).toContain('a1');
    expect(await page.evaluate(() => Reflect.get(document, 'keys'))).toEqual([]);
  });
});

describe('a host', () => {
  test('sets the place at any moment', async () => {
    const page = await hosts.open(withElements());
    await page.evaluate(() => {
      const made = document.createElement('handoff-checklist');
      made.setAttribute('decision', 'service-problem');
      document.querySelector('main')?.append(made);
      Reflect.set(made, 'state', 'health?cloud=global&broken=service');
    });
    await expect.poll(() => place(page)).toBe('health');
    await page.locator('handoff-checklist').evaluate((one) => {
      one.setAttribute('instance', 'global');
      Reflect.set(one, 'state', 'marketplace/');
    });
    await expect.poll(() => place(page)).not.toBe('health');
    const state = () =>
      page.locator('handoff-checklist').evaluate((one) => Reflect.get(one, 'state'));
    expect(await state()).toMatch(/^marketplace\//);
  });

  test('walks several steps in one go', async () => {
    const page = await hosts.open(withElements(checklist({ decision: 'service-problem' })));
    await page.locator('button[data-answer]').first().waitFor();
    const ends = await page.locator('handoff-checklist').evaluate((one) => {
      const call = (name: string, ...given: string[]) => Reflect.get(one, name).apply(one, given);
      return [
        ...['global', 'service', 'active'].map((id) => call('answer', id)),
        Reflect.get(one, 'outcome')?.outcome,
        ...['back', 'back', 'back'].map((name) => call(name)),
        Reflect.get(one, 'state'),
      ];
    });
    expect(ends.slice(0, 4)).toEqual([true, true, true, 'WAIT-OUTAGE']);
    expect(ends.at(-1)).toMatch(/^cloud/);
  });

  test('keeps cases apart, and finds the one that went on in another decision', async () => {
    const page = await hosts.open(
      withElements(
        checklist({ decision: 'service-problem', instance: 'global', remember: '118' }),
        checklist({ decision: 'service-problem', instance: 'global', remember: '119' }),
      ),
      { expected: /^Stored: / },
    );
    await answer(page.locator('handoff-checklist').first(), 'marketplace');
    await expect.poll(() => place(page)).not.toBe('broken');
    const went = await place(page);
    await page.reload();
    await expect.poll(() => place(page)).toBe(went);
    const second = page.locator('handoff-checklist').nth(1);
    await second.locator('[data-node="broken"]').waitFor();
  });
});

describe('a frame', () => {
  test('comes back from another decision, and into sight after a step', async () => {
    const address = `${hosts.site()}/embed/en/service-problem/?instance=global`;
    const above = '<p style="block-size: 300px">Ticket</p>';
    const page = await hosts.open(hostPage(above + framed(address) + resizeScript(hosts.site())), {
      browser: { viewport: { width: 375, height: 667 } },
    });
    const inside = page.frameLocator('iframe');
    await inside.locator('button[data-answer="marketplace"]').click();
    await inside.locator('[data-node="broken"]').waitFor({ state: 'detached' });
    await inside.locator('[data-back]').click();
    await inside.locator('[data-node="broken"]').waitFor();
    await inside.locator('button[data-answer="service"]').click();
    await inside.locator('button[data-answer="active"]').click();
    await inside.locator('[data-outcome]').waitFor();
    await inside.locator('[data-restart]').scrollIntoViewIfNeeded();
    await inside.locator('[data-restart]').click();
    await inside.locator('[data-node="broken"]').waitFor();
    const top = () => page.locator('iframe').evaluate((one) => one.getBoundingClientRect().top);
    await expect.poll(top).toBeGreaterThanOrEqual(-8);
    expect(await top()).toBeLessThan(667);
  });
});
