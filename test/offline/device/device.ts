import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Opens a page and waits until the worker has it, and all that it needs. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const isKept = () =>
    page.evaluate(async () => {
      if (!navigator.serviceWorker.controller) return false;
      const kept = await caches.match(location.origin + location.pathname);
      const fallbacks = await caches.open('handoff-fallbacks');
      return kept !== undefined && (await fallbacks.keys()).length > 0;
    });
  await expect.poll(isKept, { timeout: 15_000 }).toBe(true);
}

/** The row of a pack on the page about offline use. */
export function row(page: Page, id: string) {
  return page.locator(`[data-pack="${id}"]`);
}

/** Opens the page about offline use and waits until its rows are there. */
export async function openPacks(page: Page, site: string, locale = 'ru'): Promise<void> {
  await page.goto(`${site}/${locale}/offline/`);
  await page.locator('[data-offline-page][data-started]').waitFor();
}

/** Presses the main button of a pack and waits for a state. */
export async function press(page: Page, id: string, state: string): Promise<void> {
  await row(page, id).locator('.pack-actions > button').first().click();
  await expect
    .poll(() => row(page, id).getAttribute('data-state'), { timeout: 20_000, interval: 20 })
    .toBe(state);
}

/** Installs a pack by its button. */
export async function install(page: Page, site: string, locale: string): Promise<void> {
  await openPacks(page, site, locale);
  await press(page, locale, 'ready');
}

/** Addresses of the first results of a question, as a reader sees them. */
export async function search(page: Page, site: string, locale: string, text: string) {
  await page.goto(`${site}/${locale}/search/?q=${encodeURIComponent(text)}`);
  await page.locator('[data-search-results][data-state="done"]').waitFor();
  return page
    .locator('a[data-search-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
}

/** Paths that the site does not give, or gives otherwise than they are in `contents`. */
export function differing(page: Page, contents: ReadonlyMap<string, string>): Promise<string[]> {
  return page.evaluate(
    async (all) => {
      const wrong: string[] = [];
      for (const [path, text] of all) {
        const answer = await fetch(path).catch(() => null);
        if (!answer?.ok || (await answer.text()) !== text) wrong.push(path);
      }
      return wrong;
    },
    [...contents],
  );
}

/** A context whose worker is allowed. */
export const ALLOWED = { serviceWorkers: 'allow' } as const;

/** Waits until the worker is in charge of a new page. */
export async function openControlled(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await visit(page, url);
  return page;
}
