import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { corpusSlice, shippedSite } from '../support/build.ts';
import { describeCorpus } from '../support/corpus.ts';
import { type Readers, readersOf } from '../support/readers.ts';

const GUIDE = '/ru/guides/support-duties/';
const PHONE = { width: 360, height: 740 };

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  const readers: Readers = readersOf(shippedSite);

  test('while the English of a sentence is open, and steps are ticked', async () => {
    const page = await readers.open(GUIDE, { colorScheme });
    for (const box of await page.locator('[data-step] input').all()) await box.check();
    await page.locator('[data-body] [data-segment]').nth(2).click();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('while the guide is not for the chosen cloud, and a menu is open', async () => {
    const page = await readers.open(GUIDE, { colorScheme });
    await page.locator('[data-instance-select]').selectOption('china');
    await page.locator('[data-language] summary').click();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('on a phone with the sheet, and with the menu open', async () => {
    const page = await readers.open(GUIDE, {
      colorScheme,
      viewport: PHONE,
      reducedMotion: 'reduce',
    });
    await page.locator('[data-body] [data-segment]').nth(2).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('[data-menu] summary').click();
    expect(await axeFindings(page)).toEqual([]);
  });

  test('on the lists while a cloud is chosen', async () => {
    const page = await readers.open('/zh-TW/', { colorScheme });
    await page.locator('[data-instance-select]').selectOption('germany');
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(readers.address('/zh-TW/guides/'));
    expect(await axeFindings(page)).toEqual([]);
  });
});

describeCorpus('with real documents, axe finds nothing', () => {
  const readers: Readers = readersOf(corpusSlice);

  /** Everything that is folded away. */
  async function unfold(page: Page): Promise<void> {
    for (const summary of await page.locator('main summary').all()) await summary.click();
  }

  test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
    const page = await readers.open('/', { colorScheme });
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
      expect([path, await axeFindings(page)]).toEqual([path, []]);
    }
  });
});
