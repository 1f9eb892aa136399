import { expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { readersOf } from '../support/readers.ts';

const readers = readersOf(shippedSite);
const PHONE = { hasTouch: true, isMobile: true, viewport: { width: 375, height: 812 } };

test('on a phone a tap answers, whatever is remembered', async () => {
  const page = await readers.open('/ru/decide/service-problem/', PHONE);
  await page.locator('[data-answer="global"]').tap();
  await page.locator('[data-node="broken"]').waitFor();
  await page.goto(readers.address('/ru/decide/billing/'));
  const asked = page.locator('[data-summary] .row');
  await asked.first().waitFor();
  const before = await page.locator('[data-node]').getAttribute('data-node');
  await page.locator('[data-answer]').first().tap();
  await page.locator(`[data-node]:not([data-node="${before}"]), [data-outcome]`).waitFor();
  expect(await asked.count()).toBe(2);
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
});

test.each([
  ['a decision in the list', '/ru/decide/', '.decisions h2 a'],
  ['the crumb', '/ru/decide/china-duty/cn-escalate/', '.crumbs li:nth-last-child(2) a'],
  ['a guide', '/ru/decide/service-problem/ms-azure/', '.outcome a[href*="/guides/"]'],
])('on a phone %s is big enough to tap', async (_name, path, link) => {
  const page = await readers.open(path, PHONE);
  const box = await page.locator(link).first().boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
});

test.each([
  ['a question', '/ru/decide/service-problem/'],
  ['an outcome by its name', '/ru/decide/china-duty/cn-escalate/#CN-ESCALATE'],
  [
    'an outcome with answers',
    '/ru/decide/rights-removed/daplost-m365/#DAPLOST-M365?cloud=global&rights-left=none-m365',
  ],
])('nothing moves when the script of %s starts', async (_name, path) => {
  const page = await readers.open('/ru/status/', PHONE);
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(readers.address(path));
  await page.locator('main[data-started]').waitFor();
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .reduce((sum, one) => sum + ('value' in one ? Number(one.value) : 0), 0),
          ),
        ).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
  expect(moved).toBeLessThan(0.005);
});

test('an outcome with seven answers is printed on one page', async () => {
  const page = await readers.open(
    '/ru/decide/service-problem/ms-azure/#MS-AZURE?cloud=global&broken=service&health=nothing&kind=bug&partner=direct-bill&product=azure',
  );
  const rows = page.locator('[data-rows] .row');
  await rows.nth(5).waitFor();
  await rows.nth(1).evaluate((row) => row.after(row.cloneNode(true)));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
