import { readHandbook } from '#decisions';
import { type Edge, type Facts, type Graph, type GraphNode, revision, type Target } from '#walk';

/** All decisions that are shipped. */
export const book = readHandbook('content/decisions');

/** Their graphs by id. */
export const graphs: ReadonlyMap<string, Graph> = new Map(
  [...book.decisions].map(([id, { graph }]) => [id, graph]),
);

/** Answer → place, or several edges; a place in capitals is an outcome, `>id` another decision. */
export type Ways = Readonly<Record<string, string | readonly (readonly [Edge['when'], string])[]>>;

/** A graph in short: node → question, its fact, and where its answers lead. */
export function graphOf(
  nodes: Readonly<Record<string, { ask?: string; fact?: string; to: Ways }>>,
  id = 'sample',
): Graph {
  const made = Object.entries(nodes).map(([name, { ask = name, fact = ask, to }]) => {
    const ways = Object.entries(to).map(([answer, goal]) => {
      const edges = typeof goal === 'string' ? [[{}, goal] as const] : goal;
      return [answer, edges.map(([when, place]) => ({ when, to: targetOf(place) }))] as const;
    });
    const node: GraphNode = {
      ask,
      fact,
      rev: revision(JSON.stringify([ask, ways])),
      to: Object.fromEntries(ways),
    };
    return [name, node] as const;
  });
  return { id, start: Object.keys(nodes)[0] ?? '', nodes: Object.fromEntries(made) };
}

function targetOf(place: string): Target {
  if (place.startsWith('>')) return { kind: 'decision', id: place.slice(1) };
  return { kind: place === place.toUpperCase() ? 'outcome' : 'node', id: place };
}

/** Three questions, of which two ways ask different ones; `partner` is asked at two places. */
export const sample = graphOf({
  cloud: { to: { global: 'health', china: 'role', germany: 'CLOSED', else: '>other' } },
  health: { to: { bad: 'fault', good: 'fix' } },
  fault: { ask: 'partner', to: { direct: 'product', reseller: 'VIA' } },
  fix: { ask: 'partner', to: { direct: 'OWN', reseller: 'OWN', advisor: 'ADVISE' } },
  product: {
    to: {
      azure: 'AZURE',
      office: [
        [{ role: ['none'] }, 'NOBODY'],
        [{}, 'OFFICE'],
      ],
    },
  },
  role: { to: { own: 'TWENTY-ONE', none: 'NOBODY' } },
});

/** Facts and the nodes that they answer, written shortly. */
export function facts(text: string): Facts {
  return Object.fromEntries(
    text
      .split(' ')
      .filter(Boolean)
      .map((pair) => pair.split('=')),
  );
}
