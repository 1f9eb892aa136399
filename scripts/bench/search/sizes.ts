import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { RESULTS, searchAddress } from '../../search/real-page.ts';

/** Bytes of all files of an index of one language, as they go over the wire. */
export interface IndexSize {
  ours: number;
  files: number;
  /** Index, filters and texts, without the scripts and the WebAssembly that are the same for every site. */
  pagefind: number;
}

/** Weighs the two indexes of one language in a built site. */
export function indexSize(site: string, locale: string): IndexSize {
  const ours = sizes(join(site, 'search', locale), '**/*.bin');
  // Pagefind writes tags in lower case, into the names of files.
  const pagefind = sizes(join(site, 'pagefind'), `**/${locale.toLowerCase()}_*.pf_*`);
  const meta = sizes(join(site, 'pagefind'), `pagefind.${locale.toLowerCase()}_*.pf_meta`);
  return { ours: sum(ours), files: ours.length, pagefind: sum([...pagefind, ...meta]) };
}

function sizes(folder: string, pattern: string): number[] {
  return globSync(pattern, { cwd: folder }).map((name) => statSync(join(folder, name)).size);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Gzipped bytes of the scripts that search loads, page and dialog together, beyond those of every page. */
export async function clientSize(
  browser: Browser,
  address: string,
  site: string,
  locale: string,
): Promise<number> {
  const frame = await scripts(browser, async (page) => {
    await page.goto(`${address}/${locale}/status/`, { waitUntil: 'networkidle' });
  });
  const page = await scripts(browser, async (page) => {
    await page.goto(searchAddress(address, locale, 'partner center'));
    await page.waitForSelector(`${RESULTS}[data-state="done"]`, { state: 'attached' });
  });
  const dialog = await scripts(browser, async (page) => {
    await page.goto(`${address}/${locale}/status/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').fill('partner center');
    await page.locator('dialog[open] [role=option]').first().waitFor();
  });
  const own = [...new Set([...page, ...dialog])].filter((path) => !frame.has(path));
  return sum(own.map((path) => gzipSync(readFileSync(join(site, path))).length));
}

/** Paths of the scripts that are loaded while something is done. */
async function scripts(browser: Browser, act: (page: Page) => Promise<void>): Promise<Set<string>> {
  const page = await browser.newPage();
  const paths = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') paths.add(new URL(request.url()).pathname);
  });
  await act(page);
  await page.close();
  return paths;
}
