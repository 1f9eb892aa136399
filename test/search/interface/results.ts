import type { Locator, Page } from 'playwright-core';

/** A question of the shipped content that has many answers. */
export const QUESTION = 'запрос в поддержку';

/** Address of the search page with a question. */
export function searchPath(locale: string, text: string, rest = ''): string {
  return `/${locale}/search/?q=${encodeURIComponent(text)}${rest}`;
}

/** The region of the results, once it says that it is done with the question in the address. */
export async function settled(page: Page, state = 'done'): Promise<Locator> {
  const region = page.locator(`[data-search-results][data-state="${state}"]`);
  await region.waitFor({ state: 'attached' });
  return region;
}

/** Links of the results, in order. */
export function links(page: Page): Locator {
  return page.locator('a[data-search-result]');
}

/** How many documents the page says that it found. */
export async function total(page: Page): Promise<number> {
  return Number(await page.locator('[data-search-results]').getAttribute('data-total'));
}

/** Titles of the results, in order. */
export function titles(page: Page): Promise<string[]> {
  return links(page).allInnerTexts();
}

/** Types a question instead of the one in the field and waits for its answer. */
export async function type(page: Page, text: string): Promise<void> {
  const before = await titles(page);
  await page.locator('#q').fill('');
  await page.locator('#q').pressSequentially(text, { delay: 15 });
  await page.waitForFunction(
    ([old, wanted]) => {
      const region = document.querySelector('[data-search-results]');
      const now = [...document.querySelectorAll<HTMLElement>('a[data-search-result]')];
      const asked = new URLSearchParams(location.search).get('q') === wanted;
      const other = now.map(({ textContent: innerText }) => innerText).join() !== old;
      return asked && other && region?.getAttribute('data-state') === 'done';
    },
    [before.join(), text] as const,
  );
}
