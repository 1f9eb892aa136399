import { describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';
import { outcomeOf } from '../support/walks.ts';
import { answer, nodeOf, PROBLEM, summary } from './questions.ts';

const readers = readersOf(shippedSite);

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
    await expect.poll(() => dropped.count()).toBeGreaterThan(0);
    await answer(page, 'nothing');
    expect(await outcomeOf(page)).toBe('US-MS-AZURE microsoft');
  });
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
