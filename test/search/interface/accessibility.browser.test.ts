import { expect, test } from 'vitest';
import { axeFindingsInBoth } from '../../support/axe.ts';
import { shippedSite } from '../../support/build.ts';
import { readersOf } from '../../support/readers.ts';
import { QUESTION, searchPath, settled } from './results.ts';

const readers = readersOf(shippedSite);

test.each([
  ['results', searchPath('ru', QUESTION), 'done'],
  ['filters and a correction', searchPath('ru', 'подпискаа azure', '&kind=guide'), 'done'],
  ['the words as they are', searchPath('zh-TW', '建立支援要求', '&exact=1'), 'done'],
  ['nothing found', searchPath('en', 'qqqqzzzzxx'), 'done'],
  ['nothing asked', '/ru/search/', 'idle'],
])('axe finds nothing in light and dark, %s', async (_, path, state) => {
  const page = await readers.open(path);
  await settled(page, state);
  await page.locator('[data-instance-select]').selectOption('china');
  expect(await axeFindingsInBoth(page)).toEqual([]);
});

test.each([320, 375, 768])('nothing is wider than the page, %s pixels', async (width) => {
  const page = await readers.open('/ru/', { viewport: { width, height: 720 } });
  for (const [path, state] of [
    [searchPath('ru', QUESTION), 'done'],
    [searchPath('en', 'gdap'), 'done'],
    ['/ru/search/', 'idle'],
    [searchPath('ru', 'ъъыщфж'.repeat(20)), 'done'],
  ] as const) {
    await page.goto(readers.address(path));
    await settled(page, state);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect([path, wide]).toEqual([path, room]);
  }
});

test('with a finger everything is big enough to be touched', async () => {
  const page = await readers.open(searchPath('ru', QUESTION), {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 375, height: 812 },
  });
  await settled(page);
  await page.locator('[data-search-filters] summary').tap();
  const small = await page
    .locator('main :is(button, summary, .button, fieldset label), header :is(a, summary, button)')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => ({ html: one.outerHTML.slice(0, 80), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.height < 44 || box.width < 44)
        .map(({ html, box }) => `${html} ${box.width}×${box.height}`),
    );
  expect(small).toEqual([]);
});
