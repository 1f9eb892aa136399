import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { outcomeOf } from '../support/walks.ts';

const readers = readersOf(shippedSite);
const PROBLEM = '/ru/decide/service-problem/';

async function answer(page: Page, ...answers: string[]): Promise<void> {
  for (const one of answers) await page.locator(`[data-answer="${one}"]`).click();
}

async function nodeOf(page: Page): Promise<string | null> {
  // Before the script has started all questions are in the page.
  const node = page.locator('main[data-started] [data-node]');
  await node.waitFor();
  return node.getAttribute('data-node');
}

/** Rows of the summary as `label: value`, soft marks included. */
function summary(page: Page): Promise<string[]> {
  return page.locator('[data-summary] [data-rows] .row').allInnerTexts();
}

describe('one question at a time', () => {
  test('only the open question is in the page, and it takes the focus after an answer', async () => {
    const page = await readers.open(PROBLEM);
    expect(await nodeOf(page)).toBe('cloud');
    await answer(page, 'global');
    expect(await nodeOf(page)).toBe('broken');
    expect(await page.locator('[data-node], [data-outcome]').count()).toBe(1);
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim());
    expect(focused).toBe((await page.locator('[data-node] h2').textContent())?.trim());
  });

  test('no page is loaded on the way', async () => {
    const page = await readers.open(PROBLEM);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await answer(page, 'global', 'service', 'nothing', 'settings', 'direct-bill');
    expect(await outcomeOf(page)).toBe('PARTNER-FIX partner');
    expect(await page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  test('back and forward lead through the questions', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'active');
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
    await page.goBack();
    expect(await nodeOf(page)).toBe('health');
    await page.goBack();
    expect(await nodeOf(page)).toBe('broken');
    await page.goForward();
    expect(await nodeOf(page)).toBe('health');
  });

  test('digits answer', async () => {
    const page = await readers.open(PROBLEM);
    for (const key of ['1', '1', '1']) {
      await page.locator('[data-node]').waitFor();
      await page.keyboard.press(key);
    }
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
  });

  test('the keyboard alone leads to the end', async () => {
    const page = await readers.open(PROBLEM);
    for (let step = 0; step < 3; step++) {
      await page.locator('[data-node]').waitFor();
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const there = await page.evaluate(() =>
          document.activeElement?.matches('[data-node] li:first-child [data-answer]'),
        );
        if (there) break;
      }
      await page.keyboard.press('Enter');
    }
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
  });
});

describe('a changed answer', () => {
  test('keeps the later ones that still hold', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'nothing', 'unavailable', 'direct-bill', 'azure');
    expect(await outcomeOf(page)).toBe('MS-AZURE microsoft');
    await page.locator('[data-change]').nth(3).click();
    expect(await nodeOf(page)).toBe('kind');
    await answer(page, 'settings');
    // The kind of partner is known, so it is not asked again.
    expect(await outcomeOf(page)).toBe('PARTNER-FIX partner');
    expect((await summary(page)).join('\n')).toMatch(/Azure/);
  });

  test('marks those that do not', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'nothing', 'unavailable', 'direct-bill', 'azure');
    await page.locator('[data-change]').first().click();
    await answer(page, 'us-gov');
    expect(await nodeOf(page)).toBe('us-health');
    const dropped = page.locator('[data-rows] .row:has([data-mark]:visible)');
    expect(await dropped.count()).toBeGreaterThan(0);
    await answer(page, 'nothing');
    expect(await outcomeOf(page)).toBe('US-MS-AZURE microsoft');
  });
});

describe('a link', () => {
  test('opens the same place in another tab and in another language', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'nothing');
    const { hash } = new URL(page.url());
    for (const locale of ['ru', 'en', 'zh-TW']) {
      const other = await readers.open(`/${locale}/decide/service-problem/${hash}`);
      expect(await nodeOf(other)).toBe('kind');
      expect((await summary(other)).length).toBe(3);
    }
  });

  test('made before the decision changed opens at the first question that changed, and says so', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'nothing', 'unavailable', 'direct-bill', 'azure');
    const old = new URL(page.url()).hash.replace(/health=nothing\.\w+/, 'health=nothing.old');
    const other = await readers.open(PROBLEM + old);
    expect(await nodeOf(other)).toBe('health');
    expect(await other.locator('[data-notice="changed"]').isVisible()).toBe(true);
    const fresh = await readers.open(PROBLEM + new URL(page.url()).hash);
    expect(await outcomeOf(fresh)).toBe('MS-AZURE microsoft');
    expect(await fresh.locator('[data-notice="changed"]').isVisible()).toBe(false);
  });

  test('to an outcome alone opens it', async () => {
    const page = await readers.open(`${PROBLEM}#MS-AZURE`);
    expect(await outcomeOf(page)).toBe('MS-AZURE microsoft');
  });

  test.each([
    '#<img src=x onerror=alert(1)>',
    '#cloud?cloud=<script>',
    '#constructor?__proto__=x&cloud=constructor',
    '#kind?cloud=global&broken=service&health=nothing&kind=%00',
    `#${'x'.repeat(20_000)}`,
    '#%E0%A4%A',
    '#?~from=toString&~view=nothing',
  ])('of nonsense (%#) opens the first question it can', async (hash) => {
    const page = await readers.open(PROBLEM + hash);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    expect(['cloud', 'kind']).toContain(await nodeOf(page));
    expect(await page.locator('main img, main script:not([type])').count()).toBe(0);
    await page.reload();
    expect(faults).toEqual([]);
  });
});

test('the language switch keeps node, answers and ticks', async () => {
  const page = await readers.open(PROBLEM);
  await answer(page, 'global', 'service', 'active');
  await page.locator('[data-step] input').nth(1).check();
  for (const tag of ['zh-TW', 'en']) {
    await page.locator('[data-language] summary').click();
    await page.locator(`[data-language] a[hreflang="${tag}"]`).click();
    await page.waitForURL(`**/${tag}/**`);
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
    expect(await page.locator('[data-step] input').nth(1).isChecked()).toBe(true);
    expect(await page.locator('[data-step] input:checked').count()).toBe(1);
  }
});

test('a reload keeps the place and the ticks', async () => {
  const page = await readers.open(PROBLEM);
  await answer(page, 'global', 'service', 'active');
  await page.locator('[data-step] input').first().check();
  await page.reload();
  expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
  expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
});

test('two tabs are two cases', async () => {
  const page = await readers.open(PROBLEM);
  await answer(page, 'global', 'service', 'active');
  await page.locator('[data-step] input').first().check();
  const other = await page.context().newPage();
  await other.goto(page.url());
  expect(await outcomeOf(other)).toBe('WAIT-OUTAGE microsoft');
  expect(await other.locator('[data-step] input:checked').count()).toBe(0);
});

describe('what is remembered', () => {
  test('cloud and partner type are not asked again in the next decision', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'nothing', 'settings', 'indirect-reseller');
    expect(await outcomeOf(page)).toBe('RESELLER-FIX partner');
    await page.goto(readers.address('/ru/decide/billing/'));
    expect(await nodeOf(page)).toBe('billing-whose');
    await answer(page, 'customer', 'invoice');
    expect(await outcomeOf(page)).toBe('BILL-RESELLER indirect-provider');
  });

  test('what was remembered leaves the page too, and is asked again', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'us-gov');
    await page.goto(readers.address('/ru/decide/rights-removed/'));
    expect(await outcomeOf(page)).toBe('US-DAP partner');
    await page.locator('[data-forget]').click();
    expect(await nodeOf(page)).toBe('cloud');
  });

  test('a closed cloud is not kept for the next customer', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'germany');
    expect(await outcomeOf(page)).toBe('DE-CLOSED microsoft');
    await page.goto(readers.address('/ru/decide/billing/'));
    expect(await nodeOf(page)).toBe('cloud');
  });

  test('the next customer gets no ticks and no text of the last one', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'service', 'active');
    await page.locator('[data-step] input').first().check();
    await page.goto(readers.address('/ru/decide/'));
    await page.goto(readers.address(PROBLEM));
    await answer(page, 'service', 'active');
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
    expect(await page.locator('[data-step] input:checked').count()).toBe(0);
  });

  test('it is forgotten in one click', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'us-gov');
    await page.goto(readers.address('/ru/decide/billing/'));
    expect(await nodeOf(page)).toBe('us-billing-whose');
    await page.locator('[data-forget]').click();
    await page.goto(readers.address('/ru/decide/security/'));
    expect(await nodeOf(page)).toBe('cloud');
  });

  test('the cloud chosen in the header leads from an outcome to the questions', async () => {
    const page = await readers.open('/ru/decide/service-problem/ms-azure/');
    await page.locator('[data-instance-select]').selectOption('us-gov');
    await page.waitForURL('**/service-problem/#*');
    expect(await nodeOf(page)).toBe('us-broken');
  });

  test('the cloud chosen in the header counts', async () => {
    const page = await readers.open('/ru/');
    await page.locator('[data-instance-select]').selectOption('china');
    await page.goto(readers.address('/ru/decide/rights-removed/'));
    expect(await outcomeOf(page)).toBe('CN-DAPLOST partner');
  });

  test('the decision about China asks for the cloud when another one is remembered', async () => {
    const page = await readers.open('/ru/');
    await page.locator('[data-instance-select]').selectOption('global');
    await page.goto(readers.address('/ru/decide/china-duty/'));
    expect(await nodeOf(page)).toBe('cloud');
  });

  test('facts go along into another decision', async () => {
    const page = await readers.open(PROBLEM);
    await answer(page, 'global', 'marketplace');
    await page.waitForURL('**/decide/marketplace/**');
    expect(await nodeOf(page)).toBe('buyer');
  });
});

test('with storage forbidden all works but the memory', async () => {
  const page = await readers.open('/ru/');
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(readers.address(PROBLEM));
  await answer(page, 'global', 'service', 'active');
  await page.locator('[data-step] input').first().check();
  expect(await page.locator('[data-step] input').first().isChecked()).toBe(true);
  expect(faults).toEqual([]);
});

describe('the page of an outcome', () => {
  const AZURE = '/ru/decide/service-problem/ms-azure/';

  test('says that no questions were answered, and leads to them', async () => {
    const page = await readers.open(AZURE);
    expect(await outcomeOf(page)).toBe('MS-AZURE microsoft');
    expect(await page.locator('[data-notice="direct"]').isVisible()).toBe(true);
    await page.locator('[data-notice="direct"] a').click();
    expect(await nodeOf(page)).toBe('cloud');
  });

  test('opens with its answers, and a changed one leads back to its question', async () => {
    const way = await readers.open(PROBLEM);
    await answer(way, 'global', 'service', 'nothing', 'bug', 'direct-bill', 'azure');
    const { hash } = new URL(way.url());
    const page = await readers.open(AZURE + hash);
    expect((await summary(page)).length).toBe(6);
    await page.locator('[data-change]').nth(3).click();
    expect(await nodeOf(page)).toBe('kind');
    expect(new URL(page.url()).pathname).toBe(PROBLEM);
  });

  test('that cannot be fetched is said, and tried again', async () => {
    const page = await readers.open(PROBLEM);
    await page.route('**/wait-outage/', (route) =>
      route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Wi-Fi: sign in</h1>' }),
    );
    await answer(page, 'global', 'service', 'active');
    const notice = page.locator('[data-notice="unreachable"]');
    await notice.waitFor();
    expect(await page.locator('[data-outcome]').count()).toBe(0);
    expect((await summary(page)).length).toBe(3);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-retry]'))).toBe(true);
    await page.unroute('**/wait-outage/');
    await notice.locator('[data-retry]').click();
    expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
    expect(await notice.isVisible()).toBe(false);
  });
});

test('a ticket whose outcome cannot be fetched is no dead form', async () => {
  const way = await readers.open(PROBLEM);
  await answer(way, 'global', 'service', 'active');
  const { hash } = new URL(way.url());
  const page = await readers.open('/ru/');
  await page.route('**/wait-outage/', (route) => route.fulfill({ status: 200, body: 'no' }));
  await page.goto(readers.address(`${PROBLEM}${hash}&~view=ticket`));
  await page.locator('[data-notice="unreachable"]').waitFor();
  expect(await page.locator('[data-ticket]').isVisible()).toBe(false);
  await page.unroute('**/wait-outage/');
  await page.locator('[data-retry]').click();
  await page.locator('[data-handoff-text]').first().waitFor();
});

test('while an outcome is awaited the question stays', async () => {
  const page = await readers.open(PROBLEM);
  await answer(page, 'global', 'service');
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route('**/wait-outage/', async (route) => {
    await gate;
    await route.continue();
  });
  await answer(page, 'active');
  await page.locator('[data-notice="loading"]').waitFor();
  expect(await nodeOf(page)).toBe('health');
  go();
  expect(await outcomeOf(page)).toBe('WAIT-OUTAGE microsoft');
  expect(await page.locator('[data-notice="loading"]').isVisible()).toBe(false);
});
