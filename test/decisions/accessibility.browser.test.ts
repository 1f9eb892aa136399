import { expect, test } from 'vitest';
import { axeFindingsInBoth } from '../support/axe.ts';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);

const PLACES: readonly [string, string, string][] = [
  [
    'a question on the way',
    'service-problem/#kind?cloud=global&broken=service&health=nothing',
    '[data-node]',
  ],
  [
    'an answer that no longer counts',
    'service-problem/#us-health?cloud=us-gov&broken=service&health=nothing&kind=bug',
    '[data-node]',
  ],
  ['an outcome', 'china-duty/cn-escalate/', '[data-outcome]'],
  [
    'an outcome with answers',
    'rights-removed/#DAPLOST-M365?cloud=global&rights-left=none-m365',
    '[data-outcome]',
  ],
  ['a ticket', 'rights-removed/daplost-m365/#DAPLOST-M365?~view=ticket', '[data-handoff-text]'],
  [
    'a map with its way',
    'rights-removed/map/#DAPLOST-M365?cloud=global&rights-left=none-m365',
    'svg',
  ],
];

test.each(PLACES.flatMap((place) => ['ru', 'zh-TW'].map((locale) => [locale, ...place] as const)))(
  'axe finds nothing in light and dark, %s: %s',
  async (locale, _name, path, awaited) => {
    const page = await readers.open(`/${locale}/decide/${path}`);
    await page.locator(awaited).first().waitFor();
    expect(await axeFindingsInBoth(page)).toEqual([]);
  },
);

test.each([320, 375, 768])('nothing is wider than a window of %s pixels', async (width) => {
  const page = await readers.open('/ru/', { viewport: { width, height: 720 } });
  for (const [, path, awaited] of PLACES) {
    await page.goto(readers.address(`/ru/decide/${path.replace('#', `?w=${width}#`)}`));
    await page.locator(awaited).first().waitFor();
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect([path, wide]).toEqual([path, room]);
  }
});

test('the verdict is read out with its party', async () => {
  const page = await readers.open('/en/decide/china-duty/cn-escalate/');
  expect(await page.getByRole('heading', { name: 'Responsible: 21Vianet' }).count()).toBe(1);
});
