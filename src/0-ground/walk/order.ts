import type { Graph } from './graph.ts';

/** Ids of the nodes from the start on, each after all that lead to it. */
export function nodeOrder(graph: Graph): readonly string[] {
  const seen = new Set<string>();
  const done: string[] = [];
  function visit(id: string): void {
    const node = graph.nodes[id];
    if (!node || seen.has(id)) return;
    seen.add(id);
    // The last answer first, since the order is turned round in the end.
    for (const { to } of Object.values(node.to).flat().reverse()) {
      if (to.kind === 'node') visit(to.id);
    }
    done.push(id);
  }
  visit(graph.start);
  return done.reverse();
}

/** Ids of the outcomes that a decision itself ends in, in the order in which its answers name them. */
export function outcomeOrder(graph: Graph): readonly string[] {
  const ends = nodeOrder(graph).flatMap((id) => Object.values(graph.nodes[id]?.to ?? {}).flat());
  return [...new Set(ends.flatMap(({ to }) => (to.kind === 'outcome' ? [to.id] : [])))];
}
