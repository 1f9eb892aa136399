import { type Facts, type Graph, own, type Target } from './graph.ts';
import { follow, type Taken } from './walk.ts';

/** One way through a decision, and through those that it goes on in. */
export interface Path {
  taken: readonly (Taken & { graph: string })[];
  facts: Facts;
  end: { kind: 'outcome'; id: string } | { kind: 'loop' | 'dead end'; id: string };
}

/**
 * All ways from the start of a decision to their ends, with what is known beforehand. A question whose answer is known is
 * not asked again. A way that comes to the same place twice ends as a loop.
 * @param graphs all decisions by id, for answers that lead into another one
 */
export function* paths(
  graphs: ReadonlyMap<string, Graph>,
  id: string,
  facts: Facts = {},
): Generator<Path> {
  const graph = graphs.get(id);
  if (graph) yield* onward(graphs, graph, { kind: 'node', id: graph.start }, facts, []);
}

function* onward(
  graphs: ReadonlyMap<string, Graph>,
  graph: Graph,
  at: Target,
  facts: Facts,
  taken: Path['taken'],
): Generator<Path> {
  if (at.kind === 'outcome') {
    yield { taken, facts, end: { kind: 'outcome', id: at.id } };
    return;
  }
  if (at.kind === 'decision') {
    const next = graphs.get(at.id);
    const start: Target | null = next ? { kind: 'node', id: next.start } : null;
    if (next && start) yield* onward(graphs, next, start, facts, taken);
    else yield { taken, facts, end: { kind: 'dead end', id: at.id } };
    return;
  }
  const node = own(graph.nodes, at.id);
  if (!node) {
    yield { taken, facts, end: { kind: 'dead end', id: at.id } };
    return;
  }
  if (taken.some((step) => step.graph === graph.id && step.node === at.id)) {
    yield { taken, facts, end: { kind: 'loop', id: at.id } };
    return;
  }
  const known = own(facts, node.fact);
  const asked = known === undefined || !Object.hasOwn(node.to, known);
  const answers = asked ? Object.keys(node.to) : [known];
  if (answers.length === 0) yield { taken, facts, end: { kind: 'dead end', id: at.id } };
  for (const answer of answers) {
    const target = follow(node, answer, facts);
    const step = { graph: graph.id, node: at.id, answer };
    const then = { ...facts, [node.fact]: answer };
    if (target) yield* onward(graphs, graph, target, then, [...taken, step]);
    else yield { taken: [...taken, step], facts: then, end: { kind: 'dead end', id: at.id } };
  }
}
