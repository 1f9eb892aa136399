import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsInBoth } from '../support/axe.ts';
import { corpusSlice, shippedSite } from '../support/build.ts';
import { describeCorpus } from '../support/corpus.ts';
import { type Readers, readersOf } from '../support/readers.ts';

const GUIDE = '/ru/guides/support-duties/';
const PHONE = { width: 360, height: 740 };

describe('axe finds nothing in light and dark', () => {
  const readers: Readers = readersOf(shippedSite);

  test('while the English of a sentence is open, and steps are ticked', async () => {
    const page = await readers.open(GUIDE);
    for (const box of await page.locator('[data-step] input').all()) await box.check();
    await page.locator('[data-body] [data-segment]').nth(2).click();
    expect(await axeFindingsInBoth(page)).toEqual([]);
  });

  test('while the guide is not for the chosen cloud, and a menu is open', async () => {
    const page = await readers.open(GUIDE);
    await page.locator('[data-instance-select]').selectOption('china');
    await page.locator('[data-language] summary').click();
    expect(await axeFindingsInBoth(page)).toEqual([]);
  });

  test('on a phone with the sheet, and with the menu open', async () => {
    const page = await readers.open(GUIDE, {
      viewport: PHONE,
      reducedMotion: 'reduce',
    });
    await page.locator('[data-body] [data-segment]').nth(2).click();
    expect(await axeFindingsInBoth(page)).toEqual([]);
    await page.locator('[data-menu] summary').click();
    expect(await axeFindingsInBoth(page)).toEqual([]);
  });

  test('on the lists while a cloud is chosen', async () => {
    const page = await readers.open('/zh-TW/');
    await page.locator('[data-instance-select]').selectOption('germany');
    expect(await axeFindingsInBoth(page)).toEqual([]);
    await page.goto(readers.address('/zh-TW/guides/'));
    expect(await axeFindingsInBoth(page)).toEqual([]);
  });
});

describeCorpus('with real documents', () => {
  const readers: Readers = readersOf(corpusSlice);

  /** Everything that is folded away. */
  async function unfold(page: Page): Promise<void> {
    for (const summary of await page.locator('main summary').all()) await summary.click();
  }

  test('axe finds nothing in light and dark', async () => {
    const page = await readers.open('/');
    for (const path of [
      '/ru/guides/partner-center/partner-center/provide-technical-support/',
      '/zh-TW/guides/partner-center/partner-center/permissions-overview/',
      '/en/guides/partner-center/partner-center/report-problems-with-partner-center/',
      '/ru/guides/partner-center/archive/china-provide-technical-support/',
      '/zh-TW/guides/partner-center/partner-center/index/',
      '/ru/guides/',
      '/zh-TW/status/',
    ]) {
      await page.goto(readers.address(path));
      await unfold(page);
      expect([path, await axeFindingsInBoth(page)]).toEqual([path, []]);
    }
  });
});
