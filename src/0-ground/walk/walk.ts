import { certainFacts } from './certain.ts';
import { type Facts, fits, type Graph, type GraphNode, own, type Target } from './graph.ts';
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
  const known = { ...facts, [node.fact]: answer };
  return own(node.to, answer)?.find(({ when }) => fits(when, known))?.to ?? null;
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
    const node = own(graph.nodes, at.id);
    const answer = node && own(facts, node.fact);
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
 * Opens a link: its answers are replayed, so that a place which they do not lead to is never shown. A place alone stands
 * for the answers that every way there gives; that is also what whoever clicks before the script has started gets.
 * @param remembered what is known from before. The link's own answers count more, and where the link names a place, what
 * is remembered does not lead away from it: a shared link opens the same place for everybody.
 * @param outcomes ids that may be opened directly
 */
export function openLink(
  graph: Graph,
  link: Link,
  remembered: Facts,
  outcomes: readonly string[] = [],
): Opened {
  const answers = Object.entries(link.answers);
  const given: Record<string, string> = Object.fromEntries(
    answers.map(([fact, { answer }]) => [fact, answer]),
  );
  const bare = answers.length === 0 && link.from === null;
  if (bare && link.at !== null) Object.assign(given, certainFacts(graph, link.at));
  const facts: Facts = { ...remembered, ...given };
  if (bare && link.at !== null && outcomes.includes(link.at)) {
    const at: Target = { kind: 'outcome', id: link.at };
    return { from: graph.start, facts, taken: [], at, changed: false, direct: true };
  }
  const whole = bare && walk(graph, given, { until: link.at ?? undefined }).at.id === link.at;
  const begin = bare && !whole ? link.at : link.from;
  const both = replay(graph, link, facts, begin);
  if (link.at === null) return both;
  const alone = replay(graph, link, given, begin);
  const agree = alone.at.id === both.at.id && alone.taken.length === both.taken.length;
  const opened = agree || (both.at.id === link.at && alone.at.id !== link.at) ? both : alone;
  return { ...opened, changed: opened.changed || !isPlace(graph, link.at) };
}

function replay(graph: Graph, link: Link, facts: Facts, begin: string | null): Opened {
  const from = begin !== null && Object.hasOwn(graph.nodes, begin) ? begin : graph.start;
  let changed = link.from !== null && from !== link.from;
  const until = link.at ?? undefined;
  const way = walk(graph, facts, {
    from,
    until,
    stopAt: (id) => {
      const differs = isOlder(graph, link, id);
      changed ||= differs;
      return differs;
    },
  });
  // An answer that is no longer offered where the link says it was given.
  if (way.at.kind === 'node' && way.at.id !== until) changed ||= isOlder(graph, link, way.at.id);
  return { ...way, from, facts, changed, direct: false };
}

/** Tells whether a link answers a node in a form that it no longer has. */
function isOlder(graph: Graph, link: Link, id: string): boolean {
  const node = own(graph.nodes, id);
  const revs = node && own(link.answers, node.fact)?.revs;
  return revs !== undefined && revs.length > 0 && !revs.includes(node?.rev ?? '');
}

function isPlace(graph: Graph, id: string): boolean {
  const edges = Object.values(graph.nodes).flatMap(({ to }) => Object.values(to).flat());
  return Object.hasOwn(graph.nodes, id) || edges.some(({ to }) => to.id === id);
}
