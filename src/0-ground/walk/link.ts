/**
 * The state of a decision in the fragment of its address, which no server sees:
 * `#<place>?<fact>=<answer>.<revision>&…`. The place is a node or an outcome; a fact without a revision was not asked in
 * this decision but is known from before; `~from` names the node that the walk began at where it is not the start, and
 * `~view=ticket` opens the ticket of the outcome.
 */
import type { Facts, Graph } from './graph.ts';
import type { Taken } from './walk.ts';

export interface Answered {
  answer: string;
  /** Revision of the node where it was given, or null for a fact that was known before. */
  rev: string | null;
}

export interface Link {
  at: string | null;
  from: string | null;
  ticket: boolean;
  /** By fact. */
  answers: Readonly<Record<string, Answered>>;
}

/** Ids of nodes, outcomes, facts and answers; anything else in an address is passed over. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
const MOST = 60;

/** Reads a fragment, with or without its `#`. What is no id is left out; it never throws. */
export function readLink(fragment: string): Link {
  const [place = '', query = ''] = fragment.replace(/^#/, '').split('?', 2);
  const answers: Record<string, Answered> = {};
  let from: string | null = null;
  let ticket = false;
  for (const [fact, value] of [...new URLSearchParams(query)].slice(0, MOST)) {
    const [answer = '', rev] = value.split('.', 2);
    if (!ID.test(answer)) continue;
    if (fact === '~from') from = answer;
    else if (fact === '~view') ticket = answer === 'ticket';
    else if (ID.test(fact)) answers[fact] = { answer, rev: rev && ID.test(rev) ? rev : null };
  }
  return { at: ID.test(place) ? place : null, from, ticket, answers };
}

/** Where a reader stands, and all that is known. */
export interface Place {
  at: string;
  /** The node that the walk began at. */
  from: string;
  taken: readonly Taken[];
  facts: Facts;
  ticket?: boolean;
}

/** Writes a fragment with its `#`: the answers on the way in their order, then what else is known by name. */
export function writeLink(graph: Graph, { at, from, taken, facts, ticket = false }: Place): string {
  const pairs = new Map<string, string>();
  if (from !== graph.start) pairs.set('~from', from);
  for (const { node: id, answer } of taken) {
    const node = graph.nodes[id];
    if (node) pairs.set(node.fact, `${answer}.${node.rev}`);
  }
  for (const fact of Object.keys(facts).sort()) {
    if (!pairs.has(fact)) pairs.set(fact, facts[fact] ?? '');
  }
  if (ticket) pairs.set('~view', 'ticket');
  const query = [...pairs].map(([fact, value]) => `${fact}=${value}`).join('&');
  return query === '' ? `#${at}` : `#${at}?${query}`;
}
