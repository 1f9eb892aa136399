import { decisionUrl } from '#catalog';
import type { Handbook } from '#decisions';
import { type Condition, type Facts, follow, type Graph, type Target, walk } from '#walk';

export { decisionUrl } from '#catalog';

/** Where an answer leads whoever reads without script. */
export interface StaticTarget {
  href: string;
  /** Id of the other decision that goes on from here, else null. */
  decision: string | null;
}

/** An answer that leads elsewhere for some: when that is, where it leads, and to what. */
export interface OtherTarget extends StaticTarget {
  when: Condition;
  to: Target;
}

type Decisions = Pick<Handbook, 'decisions'>;

/** Where an answer leads with what is certainly known; null for an answer that is not offered. */
export function staticTarget(
  handbook: Decisions,
  graph: Graph,
  {
    node: id,
    answer,
    known,
    locale,
  }: { node: string; answer: string; known: Facts; locale: string },
): StaticTarget | null {
  const node = graph.nodes[id];
  const to = node && follow(node, answer, known);
  return to ? hrefOf(handbook, to, { ...known, [node.fact]: answer }, locale) : null;
}

/** The edges of an answer that only some readers take and that what is certainly known does not rule out or choose. */
export function otherTargets(
  handbook: Decisions,
  graph: Graph,
  {
    node: id,
    answer,
    known,
    locale,
  }: { node: string; answer: string; known: Facts; locale: string },
): readonly OtherTarget[] {
  const node = graph.nodes[id];
  if (!node) return [];
  const facts = { ...known, [node.fact]: answer };
  const edges = node.to[answer] ?? [];
  return edges.flatMap(({ when, to }): OtherTarget[] => {
    const open = Object.keys(when).some((fact) => facts[fact] === undefined);
    const possible = Object.entries(when).every(
      ([fact, answers]) => facts[fact] === undefined || answers.includes(facts[fact]),
    );
    return open && possible ? [{ when, to, ...hrefOf(handbook, to, facts, locale) }] : [];
  });
}

function hrefOf(handbook: Decisions, to: Target, facts: Facts, locale: string): StaticTarget {
  if (to.kind !== 'decision') return { href: `#${to.id}`, decision: null };
  const { id, at } = goOn(handbook, to.id, facts);
  return { href: `${decisionUrl(locale, id)}#${at}`, decision: id };
}

/** The decision and the place in it that a decision leads to with what is known, through as many others as it takes. */
function goOn({ decisions }: Decisions, start: string, facts: Facts): { id: string; at: string } {
  let id = start;
  const seen = new Set<string>();
  for (;;) {
    const graph = decisions.get(id)?.graph;
    if (!graph) return { id, at: '' };
    const { at } = walk(graph, facts);
    if (at.kind !== 'decision' || seen.has(id)) return { id, at: at.id };
    seen.add(id);
    id = at.id;
  }
}
