import type { Handbook } from '#decisions';
import { certainFacts, type Facts, type Graph, mostQuestions } from '#walk';

type Decisions = Pick<Handbook, 'decisions'>;

/** The most questions that the other decisions still ask where answers of this one lead to them, by their ids. */
export function questionsBeyond(
  handbook: Decisions,
  graph: Graph,
  seen: readonly string[] = [],
): Readonly<Record<string, number>> {
  const most: Record<string, number> = {};
  for (const [id, node] of Object.entries(graph.nodes)) {
    const known = certainFacts(graph, id);
    for (const [answer, edges] of Object.entries(node.to)) {
      const facts = { ...known, [node.fact]: answer };
      for (const { to } of edges) {
        // Two decisions that send different clouds to each other never send the same reader back.
        if (to.kind !== 'decision' || seen.includes(to.id)) continue;
        const count = mostFrom(handbook, to.id, facts, [...seen, graph.id]);
        most[to.id] = Math.max(most[to.id] ?? 0, count);
      }
    }
  }
  return most;
}

/** The most questions that a reader of a decision answers, other decisions that it leads to included. */
export function questionsAtMost(handbook: Decisions, id: string): number {
  return mostFrom(handbook, id, {}, []);
}

function mostFrom(handbook: Decisions, id: string, facts: Facts, seen: readonly string[]): number {
  const graph = handbook.decisions.get(id)?.graph;
  if (!graph) return 0;
  const beyond = questionsBeyond(handbook, graph, seen);
  return mostQuestions(graph, { kind: 'node', id: graph.start }, facts, beyond);
}
