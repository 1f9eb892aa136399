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

/** Clicks the answers of a way one after the other; those that are known by then are not asked. */
export async function click(page: Page, { taken }: Pick<Path, 'taken'>): Promise<void> {
  const known = new Set<string>();
  for (const { graph, node, answer } of taken) {
    const { fact = node } = graphs.get(graph)?.nodes[node] ?? {};
    if (known.has(fact)) continue;
    known.add(fact);
    await page.locator(`[data-node="${node}"] [data-answer="${answer}"]`).click();
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
