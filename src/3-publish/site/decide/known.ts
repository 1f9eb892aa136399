import type { Condition, Facts, Graph } from '#walk';
import { nodeOrder } from './order.ts';

/** By node: what is known there on every way from the start. */
export function certainFacts(graph: Graph): ReadonlyMap<string, Facts> {
  const known = new Map<string, Facts>([[graph.start, {}]]);
  for (const id of nodeOrder(graph)) {
    const node = graph.nodes[id];
    const here = known.get(id) ?? {};
    for (const [answer, edges] of Object.entries(node?.to ?? {})) {
      for (const { when, to } of edges) {
        if (!node || to.kind !== 'node') continue;
        const there = { ...here, ...single(when), [node.fact]: answer };
        known.set(to.id, shared(known.get(to.id), there));
      }
    }
  }
  return known;
}

/** What a condition says for certain: facts of which it allows one answer only. */
function single(when: Condition): Facts {
  const one = Object.entries(when).flatMap(([fact, [answer, ...others]]) =>
    answer !== undefined && others.length === 0 ? [[fact, answer] as const] : [],
  );
  return Object.fromEntries(one);
}

function shared(before: Facts | undefined, facts: Facts): Facts {
  if (!before) return facts;
  return Object.fromEntries(Object.entries(before).filter(([fact, one]) => facts[fact] === one));
}
