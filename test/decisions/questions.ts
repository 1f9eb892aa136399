import type { Page } from 'playwright-core';

/** A decision with questions of all kinds. */
export const PROBLEM = '/ru/decide/service-problem/';

/** Clicks answers of the questions that are open one after the other. */
export async function answer(page: Page, ...answers: string[]): Promise<void> {
  for (const one of answers) await page.locator(`[data-answer="${one}"]`).click();
}

/** The question shown, as its ID, once the script has started. */
export async function nodeOf(page: Page): Promise<string | null> {
  // Before the script has started all questions are in the page.
  const node = page.locator('main[data-started] [data-node]');
  await node.waitFor();
  return node.getAttribute('data-node');
}

/** Rows of the summary as `label: value`, soft marks included. */
export function summary(page: Page): Promise<string[]> {
  return page.locator('[data-summary] [data-rows] .row').allInnerTexts();
}
