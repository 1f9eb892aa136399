import { decisionUrl, outcomeUrl } from '#catalog';
import type { Handbook } from '#decisions';
import { type Condition, type Facts, follow, type Graph, type Target, walk } from '#walk';

/** Where an answer leads whoever reads without script. */
export interface StaticTarget {
  href: string;
  /** Id of the other decision that goes on from here, else null. */
  decision: string | null;
  /** Id of the question or outcome that follows. */
  place: string;
}

/** An answer that leads elsewhere for some: when that is, where it leads, and to what. */
export interface OtherTarget extends StaticTarget {
  when: Condition;
  to: Target;
}

type Decisions = Pick<Handbook, 'decisions'>;

/** An answer at a node of a page. */
export interface Place {
  node: string;
  answer: string;
  /** What is certainly known at the node. */
  known: Facts;
  /** Locale of the addresses. */
  locale: string;
  /** True on the page that holds the outcomes too. */
  whole: boolean;
}

/** Where an answer leads with what is certainly known; null for an answer that is not offered. */
export function staticTarget(handbook: Decisions, graph: Graph, place: Place): StaticTarget | null {
  const { node: id, answer, known } = place;
  const node = graph.nodes[id];
  const to = node && follow(node, answer, known);
  return to ? hrefOf(handbook, graph, to, { ...known, [node.fact]: answer }, place) : null;
}

/** The edges of an answer that only some readers take and that what is certainly known does not rule out or choose. */
export function otherTargets(
  handbook: Decisions,
  graph: Graph,
  place: Place,
): readonly OtherTarget[] {
  const { node: id, answer, known } = place;
  const node = graph.nodes[id];
  if (!node) return [];
  const facts = { ...known, [node.fact]: answer };
  const edges = node.to[answer] ?? [];
  return edges.flatMap(({ when, to }): OtherTarget[] => {
    const open = Object.keys(when).some((fact) => facts[fact] === undefined);
    const possible = Object.entries(when).every(
      ([fact, answers]) => facts[fact] === undefined || answers.includes(facts[fact]),
    );
    return open && possible ? [{ when, to, ...hrefOf(handbook, graph, to, facts, place) }] : [];
  });
}

function hrefOf(
  handbook: Decisions,
  graph: Graph,
  to: Target,
  facts: Facts,
  { locale, whole }: Place,
): StaticTarget {
  if (to.kind !== 'decision') {
    const page = to.kind === 'outcome' && !whole;
    const href = page ? outcomeUrl(locale, graph.id, to.id) : `#${to.id}`;
    return { href, decision: null, place: to.id };
  }
  const { id, at } = goOn(handbook, to.id, facts);
  const url = at.kind === 'outcome' ? outcomeUrl(locale, id, at.id) : null;
  return { href: url ?? `${decisionUrl(locale, id)}#${at.id}`, decision: id, place: at.id };
}

/** The decision and the place in it that a decision leads to with what is known, through as many others as it takes. */
function goOn({ decisions }: Decisions, start: string, facts: Facts): { id: string; at: Target } {
  let id = start;
  const seen = new Set<string>();
  for (;;) {
    const graph = decisions.get(id)?.graph;
    if (!graph) return { id, at: { kind: 'node', id: '' } };
    const { at } = walk(graph, facts);
    if (at.kind !== 'decision' || seen.has(id)) return { id, at };
    seen.add(id);
    id = at.id;
  }
}
