import { type Facts, type Graph, own, type Target } from './graph.ts';
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
  return most(at, facts, new Set());

  /** A way that comes to the same place twice ends there: a broken graph must end too. */
  function most(place: Target, known: Facts, way: ReadonlySet<string>): number {
    if (place.kind === 'decision') return own(beyond, place.id) ?? 0;
    const node = place.kind === 'node' ? own(graph.nodes, place.id) : undefined;
    if (!node || way.has(place.id)) return 0;
    const here = new Set([...way, place.id]);
    const given = own(known, node.fact);
    const next = given === undefined ? null : follow(node, given, known);
    if (next) return most(next, known, here);
    const lengths = Object.keys(node.to).map((answer) => {
      const target = follow(node, answer, known);
      return target ? most(target, { ...known, [node.fact]: answer }, here) : 0;
    });
    return 1 + Math.max(0, ...lengths);
  }
}

/** Ids of the nodes that may still be asked from a place on, itself included, whatever is answered there. */
export function questionsAhead(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [from];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = own(graph.nodes, id);
    if (!node || seen.has(id)) continue;
    seen.add(id);
    for (const { to } of Object.values(node.to).flat()) if (to.kind === 'node') open.push(to.id);
  }
  return seen;
}
