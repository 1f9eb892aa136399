import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings, axeFindingsInBoth } from '../support/axe.ts';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { type OpenSite, openSite } from '../support/serve.ts';

let site: OpenSite;
let page: Page;

beforeAll(async () => {
  site = await openSite((await shippedSite()).folder);
  page = await site.browser.newPage();
});
afterAll(() => site?.close());

test.each(pageKinds)('axe finds nothing in light and dark, %s', async (path) => {
  await page.goto(site.address + path);
  expect(await axeFindingsInBoth(page)).toEqual([]);
});

test('axe finds nothing on a phone, in any way of reading', async () => {
  const phone = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  for (const reading of ['target', 'hover', 'side-by-side', 'source']) {
    await phone.goto(`${site.address}/ru/guides/support-duties/`);
    await phone.evaluate((mode) => localStorage.setItem('handoff:reading', mode), reading);
    await phone.reload();
    expect(await phone.getAttribute('html', 'data-reading')).toBe(reading);
    expect([reading, await axeFindings(phone)]).toEqual([reading, []]);
  }
});
