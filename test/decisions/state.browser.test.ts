import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { outcomeOf } from '../support/walks.ts';
import { answer, nodeOf, PROBLEM, summary } from './questions.ts';

const readers = readersOf(shippedSite);

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
