import { afterAll, beforeAll, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { pageKinds } from '../support/kinds.ts';
import { type OpenSite, openSite } from '../support/serve.ts';

let site: OpenSite;

beforeAll(async () => {
  site = await openSite((await shippedSite()).folder);
});
afterAll(() => site?.close());

test.each(pageKinds)('%s asks nobody else, keeps its policy and sets no cookie', async (path) => {
  const context = await site.browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    // A missing page is what the browser itself calls an error.
    const expected = message.text().includes('404') && path.includes('nothing');
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${site.address}/`)) complaints.push(request.url());
  });
  const response = await page.goto(site.address + path, { waitUntil: 'networkidle' });
  expect(response?.status()).toBe(path.includes('nothing') ? 404 : 200);
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await context.close();
});
