import type { Page } from 'playwright-core';
import { readHandbook } from '#decisions';
import { type Path, paths } from '#walk';

export const handbook = readHandbook('content/decisions');
export const graphs = new Map([...handbook.decisions].map(([id, { graph }]) => [id, graph]));

/** All ways through a decision, the shortest first. */
export function waysThrough(decision: string): Path[] {
  return [...paths(graphs, decision)].sort((a, b) => a.taken.length - b.taken.length);
}

/** For each outcome of a decision the shortest way to it. */
export function shortestWays(decision: string): Map<string, Path> {
  const ways = new Map<string, Path>();
  for (const way of waysThrough(decision)) {
    if (!ways.has(way.end.id)) ways.set(way.end.id, way);
  }
  return ways;
}

type Steps = Path['taken'];

/** Steps of a way without those that are known by then, which are not asked. */
function asked(taken: Steps): Steps {
  const known = new Set<string>();
  return taken.filter(({ graph, node }) => {
    const { fact = node } = graphs.get(graph)?.nodes[node] ?? {};
    const isNew = !known.has(fact);
    known.add(fact);
    return isNew;
  });
}

function selectorOf({ node, answer }: Steps[number]): string {
  return `[data-node="${node}"] [data-answer="${answer}"]`;
}

/** Clicks the answers of a way one after the other with the mouse. */
export async function click(page: Page, { taken }: Pick<Path, 'taken'>): Promise<void> {
  for (const step of asked(taken)) await page.locator(selectorOf(step)).click();
}

/** Clicks them from within the page, much faster; each must be what a pointer in its middle would hit. */
export async function clickWithin(page: Page, { taken }: Pick<Path, 'taken'>): Promise<void> {
  const byPage = Object.entries(Object.groupBy(asked(taken), ({ graph }) => graph));
  for (const [decision, steps = []] of byPage) {
    await page.waitForURL(({ pathname }) => pathname.endsWith(`/decide/${decision}/`));
    // The answer that leads to another page would take its own reply away: it is clicked from outside.
    const leaves = decision === taken.at(-1)?.graph ? undefined : steps.at(-1);
    await page.evaluate(clickEach, steps.filter((step) => step !== leaves).map(selectorOf));
    if (leaves) await page.locator(selectorOf(leaves)).click();
  }
}

/** Runs in the page. */
async function clickEach(selectors: readonly string[]): Promise<void> {
  const end = performance.now() + 10_000;
  for (const selector of selectors) {
    let link: HTMLElement | null = null;
    while (!link) {
      if (performance.now() > end) throw new Error(`Not there to be clicked: ${selector}`);
      const found = document.querySelector<HTMLElement>(`[data-started] ${selector}`);
      found?.scrollIntoView({ behavior: 'instant', block: 'center' });
      const { x = 0, y = 0, width = 0, height = 0 } = found?.getBoundingClientRect() ?? {};
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      if (found?.contains(hit)) link = found;
      else await new Promise((wake) => setTimeout(wake, 4));
    }
    link.click();
  }
}

/** The outcome shown, as `ID party`. */
export async function outcomeOf(page: Page): Promise<string> {
  const shown = page.locator('[data-outcome]:visible');
  await shown.first().waitFor();
  const all = await shown.evaluateAll((sections) =>
    sections.map(
      (one) => `${one.getAttribute('data-outcome')} ${one.getAttribute('data-responsible')}`,
    ),
  );
  return all.join(', ');
}
