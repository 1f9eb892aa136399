import type { AxeResults } from 'axe-core';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against WCAG 2.2 AA and its own best practices, one line per place; empty when all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Evaluated by the debugger, not as a script of the page, so that the page's policy holds.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.html}`),
  );
}
