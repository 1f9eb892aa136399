import { type Facts, fits, type Graph, type GraphNode, type Target } from './graph.ts';
import type { Link } from './link.ts';

/** One answered question on the way. */
export interface Taken {
  node: string;
  answer: string;
}

/** How far the known facts lead. */
export interface Walk {
  taken: readonly Taken[];
  /** The open question, the outcome, or the decision that goes on from here. */
  at: Target;
}

/** Where an answer leads from a node, with what is known; null for an answer that is not offered there. */
export function follow(node: GraphNode, answer: string, facts: Facts): Target | null {
  if (!Object.hasOwn(node.to, answer)) return null;
  const known = { ...facts, [node.fact]: answer };
  return node.to[answer]?.find(({ when }) => fits(when, known))?.to ?? null;
}

/**
 * Replays a decision from `from` with what is known. It stops at the first question without a fitting answer, and at
 * node `until` even where the answer is known.
 * @param stopAt tells of each answered node whether to stop there all the same
 */
export function walk(
  graph: Graph,
  facts: Facts,
  {
    from = graph.start,
    until,
    stopAt = () => false,
  }: {
    from?: string | undefined;
    until?: string | undefined;
    stopAt?: (node: string, answer: string) => boolean;
  } = {},
): Walk {
  const taken: Taken[] = [];
  let at: Target = { kind: 'node', id: from };
  // A graph without cycles ends before every node was seen; a broken one must end too.
  while (at.kind === 'node' && at.id !== until && taken.length <= 200) {
    const node = graph.nodes[at.id];
    const answer = node && facts[node.fact];
    if (!node || answer === undefined) break;
    const next = follow(node, answer, facts);
    if (!next || stopAt(at.id, answer)) break;
    taken.push({ node: at.id, answer });
    at = next;
  }
  return { taken, at };
}

/** What a link opens. */
export interface Opened extends Walk {
  /** The node that the walk began at: the start, or a place that was opened directly. */
  from: string;
  /** Everything known, answers beyond the place included. */
  facts: Facts;
  /** True where the decision has changed since the link was made: it opens at the first question that did. */
  changed: boolean;
  /** True for an outcome opened by its name alone, without answers. */
  direct: boolean;
}

/**
 * Opens a link: its answers are replayed, so that a place which they do not lead to is never shown.
 * @param remembered what is known from before; the link's own answers count more
 * @param outcomes ids that may be opened directly
 */
export function openLink(
  graph: Graph,
  link: Link,
  remembered: Facts,
  outcomes: readonly string[] = [],
): Opened {
  const given = Object.fromEntries(
    Object.entries(link.answers).map(([fact, { answer }]) => [fact, answer]),
  );
  const facts: Facts = { ...remembered, ...given };
  const bare = Object.keys(given).length === 0 && link.from === null && link.at !== null;
  if (bare && link.at !== null && outcomes.includes(link.at)) {
    const at: Target = { kind: 'outcome', id: link.at };
    return { from: graph.start, facts, taken: [], at, changed: false, direct: true };
  }
  const direct = bare ? link.at : link.from;
  const from = direct !== null && Object.hasOwn(graph.nodes, direct) ? direct : graph.start;
  let changed = link.from !== null && from !== link.from;
  const until = link.at ?? undefined;
  const way = walk(graph, facts, {
    from,
    until,
    stopAt: (id) => {
      const node = graph.nodes[id];
      const rev = node && link.answers[node.fact]?.rev;
      const differs = typeof rev === 'string' && rev !== node?.rev;
      changed ||= differs;
      return differs;
    },
  });
  // An answer that is no longer offered where the link says it was given.
  const open = way.at.kind === 'node' && way.at.id !== until ? graph.nodes[way.at.id] : undefined;
  const old = open && link.answers[open.fact];
  if (old && old.rev !== null && old.rev !== open.rev) changed = true;
  return { ...way, from, facts, changed, direct: false };
}
