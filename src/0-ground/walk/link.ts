/**
 * The state of a decision in the fragment of its address, which no server sees:
 * `#<place>?<fact>=<answer>.<revision>&…`. The place is a node or an outcome; a fact without a revision was not asked on
 * the way to it but is known; `~from` names the node that the walk began at where it is not the start, `~before` the
 * facts on the way that the reader was not asked for, because they were known from before, and `~view=ticket` opens the
 * ticket of the outcome.
 */
import { type Facts, type Graph, own } from './graph.ts';
import type { Taken } from './walk.ts';

export interface Answered {
  answer: string;
  /** Revisions of the nodes on the way that it answered, or none where it was not asked for there. */
  revs: readonly string[];
}

export interface Link {
  at: string | null;
  from: string | null;
  ticket: boolean;
  /** By fact. */
  answers: Readonly<Record<string, Answered>>;
  /** Facts that were known before the reader came here. */
  before: readonly string[];
}

/** Ids of nodes, outcomes, facts and answers; anything else in an address is passed over. */
const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/;
const MOST = 60;

/** Reads a fragment, with or without its `#`. What is no id is left out; it never throws. */
export function readLink(fragment: string): Link {
  const [place = '', query = ''] = fragment.replace(/^#/, '').split('?', 2);
  const answers = new Map<string, Answered>();
  let from: string | null = null;
  let before: string[] = [];
  let ticket = false;
  for (const [fact, value] of [...new URLSearchParams(query)].slice(0, MOST)) {
    const [answer = '', ...rest] = value.split('.', MOST);
    if (!ID.test(answer)) continue;
    const revs = rest.filter((rev) => ID.test(rev));
    if (fact === '~from') from = answer;
    else if (fact === '~before') before = [answer, ...revs];
    else if (fact === '~view') ticket = answer === 'ticket';
    else if (ID.test(fact)) answers.set(fact, { answer, revs });
  }
  const at = ID.test(place) ? place : null;
  return { at, from, ticket, answers: Object.fromEntries(answers), before };
}

/** Where a reader stands, and all that is known. */
export interface Place {
  at: string;
  /** The node that the walk began at. */
  from: string;
  taken: readonly Taken[];
  facts: Facts;
  /** Facts that were known before the reader came here. */
  before?: readonly string[];
  ticket?: boolean;
}

/** Writes a fragment with its `#`: the answers on the way in their order, then what else is known by name. */
export function writeLink(
  graph: Graph,
  { at, from, taken, facts, before = [], ticket = false }: Place,
): string {
  const pairs = new Map<string, string>();
  if (from !== graph.start) pairs.set('~from', from);
  for (const { node: id, answer } of taken) {
    const node = own(graph.nodes, id);
    // Two questions on the way may ask for the same thing; the answer then counts for both.
    if (node) pairs.set(node.fact, `${pairs.get(node.fact) ?? answer}.${node.rev}`);
  }
  addFacts(pairs, facts, before);
  if (ticket) pairs.set('~view', 'ticket');
  return `#${at}${writeQuery(pairs)}`;
}

/** Writes what is known for another decision, which begins at its start with it. */
export function writeFacts(facts: Facts, before: readonly string[] = []): string {
  const pairs = new Map<string, string>();
  addFacts(pairs, facts, before);
  return `#${writeQuery(pairs)}`;
}

function addFacts(pairs: Map<string, string>, facts: Facts, before: readonly string[]): void {
  for (const fact of Object.keys(facts).sort()) {
    const answer = own(facts, fact) ?? '';
    if (!pairs.has(fact) && ID.test(fact) && ID.test(answer)) pairs.set(fact, answer);
  }
  const known = before.filter((fact) => pairs.has(fact));
  if (known.length > 0) pairs.set('~before', known.join('.'));
}

function writeQuery(pairs: ReadonlyMap<string, string>): string {
  const query = [...pairs].map(([name, value]) => `${name}=${value}`).join('&');
  return query && `?${query}`;
}
