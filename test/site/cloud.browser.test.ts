import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
/** For the global and the US Government cloud. */
const GLOBAL = 'guides/support-duties/';
/** For the cloud operated by 21Vianet. */
const CHINA = 'guides/china-support-duties/';

async function choose(page: Page, cloud: string): Promise<void> {
  await page.locator('[data-instance-select]').selectOption(cloud);
}

/** The notice that the guide is not for the chosen cloud; null while there is none. */
async function notice(page: Page): Promise<string | null> {
  const shown = page.locator('[data-not-for]:visible');
  return (await shown.count()) === 0 ? null : ((await shown.textContent()) ?? '').trim();
}

test('a guide that is not for the chosen cloud says so, and for which it is', async () => {
  const page = await readers.open(`/ru/${GLOBAL}`);
  expect(await notice(page)).toBeNull();
  await choose(page, 'china');
  expect(await notice(page)).toMatch(/Не для вашего облака: Китай, 21Vianet/);
  expect(await notice(page)).toMatch(/Глобальное\sи\sГосорганы\sСША/);
  expect(await page.getByRole('status').filter({ hasText: 'Не для вашего облака' }).count()).toBe(
    1,
  );
  await choose(page, 'us-gov');
  expect(await notice(page)).toBeNull();
  await choose(page, '');
  expect(await notice(page)).toBeNull();
});

test('the choice is kept on every page and in every language', async () => {
  const page = await readers.open(`/ru/${GLOBAL}`);
  await choose(page, 'china');
  await page.reload();
  expect(await page.locator('[data-instance-select]').inputValue()).toBe('china');
  expect(await notice(page)).not.toBeNull();
  await page.goto(readers.address(`/zh-TW/${CHINA}`));
  expect(await page.locator('[data-instance-select]').inputValue()).toBe('china');
  expect(await notice(page)).toBeNull();
  await page.goto(readers.address(`/en/${GLOBAL}`));
  expect(await notice(page)).toMatch(/^Not for your cloud: China/);
});

test('links to guides for other clouds stay, and say in words that they are', async () => {
  const page = await readers.open('/ru/guides/');
  const global = page.locator('main a[href="/ru/guides/support-duties/"]');
  const china = page.locator('main a[href="/ru/guides/china-support-duties/"]');
  const before = await page.locator('main a:visible').count();
  await choose(page, 'china');
  expect(await global.textContent()).toContain('не для 21V');
  expect(await china.textContent()).not.toContain('не для');
  expect(await page.locator('main a:visible').count()).toBe(before);
  await choose(page, 'global');
  expect(await global.textContent()).not.toContain('не для');
  expect(await china.textContent()).toContain('не для GLB');
});

test('the home page shows the choice and lets it be forgotten', async () => {
  const page = await readers.open('/ru/');
  const forget = page.locator('[data-instance-forget]');
  expect(await forget.isVisible()).toBe(false);
  await choose(page, 'china');
  expect(await page.locator('[data-instance-name]').textContent()).toBe('Китай, 21Vianet');
  await forget.click();
  expect(await forget.isVisible()).toBe(false);
  await page.goto(readers.address(`/ru/${GLOBAL}`));
  expect(await page.locator('[data-instance-select]').inputValue()).toBe('');
  expect(await notice(page)).toBeNull();
});

test('the home page shows a remembered kind of partner too, and forgets both', async () => {
  const page = await readers.open('/ru/');
  await page.evaluate(() => localStorage.setItem('handoff:partner', 'indirect-reseller'));
  await page.reload();
  const strip = page.locator('[data-remembered-strip]');
  expect(await strip.locator('.badge:visible').allInnerTexts()).toEqual(['Косвенный реселлер']);
  expect(await page.locator('[data-instance-change]').isVisible()).toBe(false);
  await choose(page, 'china');
  expect(await strip.locator('[data-instance-code]').textContent()).toBe('21V');
  await page.locator('[data-instance-change]').click();
  expect(
    await page.locator('[data-instance-select]').evaluate((one) => one.matches(':focus')),
  ).toBe(true);
  await page.keyboard.press('Escape');
  await page.locator('[data-instance-forget]').click();
  expect(await strip.isVisible()).toBe(false);
  await page.goto(readers.address('/ru/decide/security/'));
  expect(await page.locator('[data-node]').getAttribute('data-node')).toBe('cloud');
  expect(await page.evaluate(() => localStorage.getItem('handoff:partner'))).toBeNull();
});

test('the closed cloud can be chosen, and its end is told', async () => {
  const page = await readers.open('/en/guides/germany-closed/');
  await choose(page, 'germany');
  expect(await notice(page)).toBeNull();
  expect(await page.locator('[data-cloud="germany"]').first().textContent()).toMatch(/2021/);
});

test('a cloud that is none counts as none', async () => {
  const page = await readers.open(`/ru/${GLOBAL}`);
  await page.evaluate(() => localStorage.setItem('handoff:instance', 'mars'));
  await page.reload();
  expect(await page.locator('[data-instance-select]').inputValue()).toBe('');
  expect(await notice(page)).toBeNull();
});

test('the choice can be made by keyboard on a phone, where only its code is shown', async () => {
  const page = await readers.open(`/ru/${GLOBAL}`, { viewport: { width: 360, height: 640 } });
  const select = page.getByRole('combobox', { name: 'Облако' });
  await select.focus();
  const clouds = await select
    .locator('option')
    .evaluateAll((all) => all.map((option) => option.getAttribute('value')));
  for (let presses = 0; presses < clouds.indexOf('china'); presses++)
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await select.inputValue()).toBe('china');
  expect(await notice(page)).not.toBeNull();
});
