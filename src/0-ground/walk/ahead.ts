import type { Facts, Graph, Target } from './graph.ts';
import { follow } from './walk.ts';

/**
 * The most questions that may still be asked from a place on, itself included; 0 for an outcome.
 * @param beyond the most questions of other decisions that may go on from here, by their ids
 */
export function mostQuestions(
  graph: Graph,
  at: Target,
  facts: Facts,
  beyond: Readonly<Record<string, number>> = {},
): number {
  if (at.kind === 'decision') return beyond[at.id] ?? 0;
  const node = at.kind === 'node' ? graph.nodes[at.id] : undefined;
  if (!node) return 0;
  const known = facts[node.fact];
  const next = known === undefined ? null : follow(node, known, facts);
  if (next) return mostQuestions(graph, next, facts, beyond);
  const lengths = Object.keys(node.to).map((answer) => {
    const target = follow(node, answer, facts);
    const then = { ...facts, [node.fact]: answer };
    return target ? mostQuestions(graph, target, then, beyond) : 0;
  });
  return 1 + Math.max(0, ...lengths);
}

/** Ids of the nodes that may still be asked from a place on, itself included, whatever is answered there. */
export function questionsAhead(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = graph.nodes[id];
    if (!node || seen.has(id)) continue;
    seen.add(id);
    for (const { to } of Object.values(node.to).flat()) if (to.kind === 'node') open.push(to.id);
  }
  return seen;
}
