import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { checklist, elementScript, framed, hostPage } from './host-pages.ts';
import { hostsOf } from './hosts.ts';
import { reads, wordsIn } from './inside.ts';

const hosts = hostsOf();

describe('with the keyboard alone', () => {
  /** What has the focus, be it in a shadow tree: its text. */
  const focused = `(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return [at?.localName, at?.dataset.answer ?? '', at?.textContent.trim()].join(' ');
  })()`;

  async function tabTo(page: Page, inside: Pick<Page, 'evaluate'>, wanted: RegExp): Promise<void> {
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab');
      if (wanted.test(await inside.evaluate<string>(focused))) return;
    }
    throw new Error(`Nothing like ${wanted} got the focus`);
  }

  test.each(['element', 'frame'])('a whole decision can be walked in the %s', async (way) => {
    const address = `${hosts.site()}/embed/en/service-problem/`;
    const content =
      way === 'element'
        ? hostPage(elementScript(hosts.site()) + checklist({ decision: 'service-problem' }))
        : hostPage(framed(address));
    const page = await hosts.open(content);
    const inside = way === 'element' ? page : page.frames().at(-1);
    if (!inside) throw new Error('No frame');
    await inside.locator('button[data-answer]').first().waitFor();
    const { questions } = wordsIn('en');
    const steps = [
      ['cloud', 'global', 'broken'],
      ['broken', 'service', 'health'],
      ['health', 'active', null],
    ] as const;
    for (const [, chosen, next] of steps) {
      await tabTo(page, inside, new RegExp(`^button ${chosen} `));
      await page.keyboard.press('Enter');
      const heading = next ? reads(questions[next]?.ask) : 'Microsoft';
      await expect.poll(() => inside.evaluate<string>(focused)).toMatch(/^h3 /);
      expect(await inside.evaluate<string>(focused)).toContain(heading);
    }
    await tabTo(page, inside, /^input /);
    await page.keyboard.press('Space');
    expect(await inside.locator('[data-step] input:checked').count()).toBe(1);
    await inside.locator('[data-open-ticket]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => inside.evaluate<string>(focused)).toMatch(/^h3 /);
    await tabTo(page, inside, /^(?:div|pre) /);
    // Digits answer questions, but not those of the host around.
    await inside.locator('[data-restart]').focus();
    await page.keyboard.press('Enter');
    await inside.locator('[data-node="cloud"] button').first().waitFor();
    await page.keyboard.press('2');
    await inside.locator('[data-node="us-broken"] button').first().waitFor();
  });
});
