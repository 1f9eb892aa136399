import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import { DEPTH } from './judge.ts';

/** A page without a policy of its own, because Pagefind compiles WebAssembly; a result leads to its best section. */
function askingPage(locale: string): string {
  return `<!doctype html><html lang="${locale}"><title>Pagefind</title><script type="module">
    const { search } = await import('/pagefind/pagefind.js');
    const weight = ({ weighted_locations }) =>
      weighted_locations.reduce((sum, { weight }) => sum + weight, 0);
    const best = ({ url, sub_results }) =>
      sub_results.toSorted((a, b) => weight(b) - weight(a))[0]?.url ?? url;
    window.askPagefind = async (query) => {
      const { results } = await search(query);
      return (await Promise.all(results.slice(0, ${DEPTH}).map(({ data }) => data()))).map(best);
    };
  </script></html>`;
}

const DEFAULT_UI = `<link rel="stylesheet" href="/pagefind/pagefind-ui.css">
  <div id="search"></div>
  <script src="/pagefind/pagefind-ui.js"></script>
  <script>new PagefindUI({ element: '#search' });</script>`;

/**
 * A temporary folder with the Pagefind index of a built site and, for each language, a page that asks it (`/{locale}/`)
 * and one with Pagefind's default interface (`/{locale}/ui/`). The caller removes it.
 */
export async function pagefindFolder(site: string, locales: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'handoff-pagefind-'));
  await cp(join(site, 'pagefind'), join(folder, 'pagefind'), { recursive: true }).catch(
    async () => {
      await rm(folder, { recursive: true });
      throw new Error(`There is no Pagefind index in ${site}: build it without HANDOFF_PAGEFIND.`);
    },
  );
  for (const locale of locales) {
    const ui = `<!doctype html><html lang="${locale}"><title>Pagefind</title>${DEFAULT_UI}</html>`;
    await mkdir(join(folder, locale, 'ui'), { recursive: true });
    await writeFile(join(folder, locale, 'index.html'), askingPage(locale));
    await writeFile(join(folder, locale, 'ui', 'index.html'), ui);
  }
  return folder;
}

/** Opens the page that asks Pagefind. @returns a function from a query to its links in order */
export async function pagefindAsker(
  page: Page,
  address: string,
  locale: string,
): Promise<(query: string) => Promise<string[]>> {
  await page.goto(`${address}/${locale}/`);
  await page.waitForFunction('window.askPagefind !== undefined');
  return async (query) => {
    const links = await page.evaluate(`window.askPagefind(${JSON.stringify(query)})`);
    return z.array(z.string()).parse(links);
  };
}
