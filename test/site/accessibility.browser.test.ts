import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { type OpenSite, openSite } from '../support/serve.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite((await shippedSite()).folder);
});
afterAll(() => site?.close());

describe.each(['light', 'dark'] as const)('axe finds nothing, %s', (colorScheme) => {
  test.each(pageKinds)('%s', async (path) => {
    const page = await site.browser.newPage({ colorScheme });
    await page.goto(site.address + path);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });
});

test('axe finds nothing on a phone, in any way of reading', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const reading of ['target', 'hover', 'side-by-side', 'source']) {
    await page.goto(`${site.address}/ru/guides/support-duties/`);
    await page.evaluate((mode) => localStorage.setItem('handoff:reading', mode), reading);
    await page.reload();
    expect(await page.getAttribute('html', 'data-reading')).toBe(reading);
    expect([reading, await axeFindings(page)]).toEqual([reading, []]);
  }
  await page.close();
});
