import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// What is found is the same without the list of places where all is well, which takes longer than the rest.
const RUN = "axe.run(document, { resultTypes: ['violations'] }).then((all) => all.violations)";

/** What axe finds against WCAG 2.2 AA and its own best practices, one line per place; empty when all is well. */
export async function axeFindings(page: Pick<Page, 'evaluate'>): Promise<string[]> {
  // Evaluated by the debugger, not as a script of the page, so that the page's policy holds.
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axe.source);
  const violations = await page.evaluate<AxeResults['violations']>(RUN);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html}`),
  );
}

/** The same in both themes of a page that is open, each place with its theme. */
export async function axeFindingsInBoth(page: Page): Promise<string[]> {
  const papers = new Set<string>();
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    papers.add(await page.evaluate(settledPaper));
    for (const place of await axeFindings(page)) found.push(`${theme}: ${place}`);
  }
  expect(papers.size, 'themes').toBe(2);
  return found;
}

/** Runs in the page: ends the passage to new colours and returns that of the paper. */
function settledPaper(): string {
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  return getComputedStyle(document.body).backgroundColor;
}
