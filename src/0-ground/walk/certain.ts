import type { Facts, Graph } from './graph.ts';

/** What every way from the start to a node or an outcome answers alike. */
export function certainFacts(graph: Graph, place: string): Facts {
  return certain(place, new Set());

  function certain(id: string, seen: ReadonlySet<string>): Facts {
    let common: Facts | null = null;
    for (const [from, node] of Object.entries(graph.nodes)) {
      if (id === graph.start || seen.has(from)) continue;
      for (const [answer, edges] of Object.entries(node.to)) {
        if (!edges.some(({ to }) => to.kind !== 'decision' && to.id === id)) continue;
        const way = { ...certain(from, new Set([...seen, id])), [node.fact]: answer };
        common = common === null ? way : shared(common, way);
      }
    }
    return common ?? {};
  }
}

function shared(one: Facts, other: Facts): Facts {
  return Object.fromEntries(Object.entries(one).filter(([fact, answer]) => other[fact] === answer));
}
