import type { Decision } from '#decisions';
import type { Instance } from '#guides';
import type { Graph } from '#walk';
import { CLOSED, INSTANCES } from './model.ts';

/** The fact that every decision asks for first. */
const CLOUD = 'cloud';

/** By node and outcome: the clouds from whose customers a way leads there; conditions on other facts are passed over. */
export function cloudsByPlace(graph: Graph): ReadonlyMap<string, readonly Instance[]> {
  const found = new Map<string, readonly Instance[]>();
  for (const cloud of INSTANCES) {
    for (const id of placesIn(graph, cloud)) found.set(id, [...(found.get(id) ?? []), cloud]);
  }
  return found;
}

/** The clouds whose customers a decision is for; closed ones have nothing left to decide. */
export function cloudsOfDecision({ cloud: only, graph }: Decision): readonly Instance[] {
  const offered = graph.nodes[graph.start]?.to ?? {};
  return INSTANCES.filter(
    (cloud) => offered[cloud] && !CLOSED[cloud] && (only === null || only === cloud),
  );
}

function placesIn(graph: Graph, cloud: Instance): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [graph.start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    const node = graph.nodes[id];
    for (const [answer, edges] of Object.entries(node?.to ?? {})) {
      if (node?.fact === CLOUD && answer !== cloud) continue;
      for (const { when, to } of edges) {
        const fits = when[CLOUD]?.includes(cloud) ?? true;
        if (fits && to.kind !== 'decision') open.push(to.id);
      }
    }
  }
  return seen;
}
