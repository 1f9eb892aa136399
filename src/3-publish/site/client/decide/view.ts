/** What an address shows, and the addresses that lead on from there. */
import {
  type Facts,
  follow,
  mostQuestions,
  type Opened,
  openLink,
  own,
  readLink,
  type Target,
  walk,
  writeFacts,
  writeLink,
} from '#walk';
import { addressOf } from '../site.ts';
import type { DecisionData } from './data.ts';

export interface View extends Opened {
  /** Facts that the reader did not answer on the way here: they were remembered. */
  before: readonly string[];
  /** True where the ticket of the outcome is shown instead of it. */
  ticket: boolean;
  /** The address's own fragment where it must stay as it is, else the one that says all that is known. */
  fragment: string;
}

/** Returns what counts of the remembered facts: those that a question here offers as an answer. */
export function applicable({ graph, questions, cloud }: DecisionData, stored: Facts): Facts {
  const asked = Object.values(questions);
  const start = own(graph.nodes, graph.start);
  const known = Object.entries(stored).filter(([fact, answer]) => {
    const offered = asked.some((one) => one.fact === fact && Object.hasOwn(one.answers, answer));
    // Who opens the decision of one cloud wants that one, whatever the last customer's cloud was.
    const away = cloud !== null && start?.fact === fact;
    return offered && !(away && follow(start, answer, stored)?.kind === 'decision');
  });
  return Object.fromEntries(known);
}

/** Opens a fragment; whatever it is, it shows a place of the decision. */
export function openView(data: DecisionData, fragment: string, stored: Facts): View {
  const { graph, outcomes } = data;
  const read = readLink(fragment);
  // The address of an outcome's own page has its id in lower case.
  const upper = read.at?.toUpperCase() ?? '';
  const named = !own(graph.nodes, read.at ?? '') && outcomes.includes(upper);
  const link = named ? { ...read, at: upper } : read;
  const remembered = applicable(data, stored);
  const opened = openLink(graph, link, remembered, outcomes);
  const added = Object.keys(opened.facts).filter(
    (fact) => own(remembered, fact) === own(opened.facts, fact) && !own(link.answers, fact),
  );
  const view = {
    ...opened,
    before: [...link.before, ...added],
    ticket: link.ticket && opened.at.kind === 'outcome',
  };
  // An old link stays old, so that it says so after a reload and in the other languages too.
  const keeps = opened.direct || opened.changed;
  return { ...view, fragment: keeps ? fragment : place(data, view, opened.at.id, view.ticket) };
}

function place({ graph }: DecisionData, view: Omit<View, 'fragment'>, at: string, ticket = false) {
  return writeLink(graph, { ...view, at, ticket });
}

/** Fragment that shows a question of the way once more, with everything known kept. */
export function questionLink(data: DecisionData, view: View, node: string): string {
  const { taken } = walk(data.graph, view.facts, { from: view.from, until: node });
  return place(data, { ...view, taken }, node);
}

/** Fragment that shows the outcome or its ticket. */
export function outcomeLink(data: DecisionData, view: View, ticket: boolean): string {
  if (view.direct) return `#${view.at.id}${ticket ? '?~view=ticket' : ''}`;
  return place(data, view, view.at.id, ticket);
}

/**
 * Address that a changed or new fact leads to: the next question that is open, the outcome, or another decision.
 * @param decisions address of all decisions, with slashes at both ends
 */
export function factLink(
  data: DecisionData,
  view: Pick<View, 'facts' | 'before' | 'from'>,
  [fact, answer]: readonly [fact: string, answer: string | null],
  decisions: string,
): string {
  const { [fact]: _, ...others } = view.facts;
  const facts = answer === null ? others : { ...others, [fact]: answer };
  const before = view.before.filter((known) => known !== fact);
  const way = walk(data.graph, facts, { from: view.from });
  if (way.at.kind === 'decision') return decisionLink(decisions, way.at, { facts, before });
  return writeLink(data.graph, { ...way, at: way.at.id, from: view.from, facts, before });
}

/** Address of another decision, with all that is known. */
export function decisionLink(
  decisions: string,
  { id }: Target,
  { facts, before }: Pick<View, 'facts' | 'before'>,
): string {
  return addressOf(`${decisions}${id}/`) + writeFacts(facts, before);
}

/** Fragment without what was remembered: what the reader answered here stays. */
export function forgetLink({ graph }: DecisionData, view: View): string {
  if (view.direct) return view.fragment;
  const { from, before } = view;
  const facts = Object.fromEntries(
    Object.entries(view.facts).filter(([fact]) => !before.includes(fact)),
  );
  const way = walk(graph, facts, { from, until: view.at.id });
  return writeLink(graph, { ...way, at: way.at.id, from, facts });
}

/** Address of the decision without answers, but with what is remembered. */
export function startLink(data: DecisionData, stored: Facts, decisions: string): string {
  const view = openView(data, '', stored);
  return view.at.kind === 'decision' ? decisionLink(decisions, view.at, view) : view.fragment;
}

export interface Progress {
  /** How many questions are answered. */
  done: number;
  /** How many may come after the present one, at most. */
  more: number;
}

/** How far the present question is from the end. */
export function progress({ graph, beyond }: DecisionData, { at, facts, taken }: View): Progress {
  const fact = own(graph.nodes, at.id)?.fact ?? '';
  // The question is asked anew, so its own answer shortens nothing.
  const { [fact]: _, ...others } = facts;
  return { done: taken.length, more: Math.max(0, mostQuestions(graph, at, others, beyond) - 1) };
}
