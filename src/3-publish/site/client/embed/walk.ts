/** The walk through one decision: what is shown, and what leads where. Pure. */
import { own, writeFacts } from '#walk';
import type { EmbedData } from '../../embed/model.ts';
import type { DecisionData } from '../decide/data.ts';
import type { TicketState } from '../decide/ticket-text.ts';
import { factLink, openView, outcomeLink, questionLink, type View } from '../decide/view.ts';
import type { Place } from './case.ts';
import { plain } from './make.ts';
import { stepsFor, stepText } from './outcome.ts';

/** A decision at one of its places. */
export interface Standing {
  data: EmbedData;
  decision: DecisionData;
  view: View;
}

/** What the host knows from the start. */
export type Known = Readonly<Record<string, string>>;

/** What `handoff-outcome` tells. */
export interface OutcomeDetail {
  decision: string;
  outcome: string;
  responsible: string;
  action: string;
  steps: readonly { id: string; text: string }[];
  state: string;
  url: string;
}

function decisionOf({ graph, questions, beyond, cloud, outcomes }: EmbedData): DecisionData {
  const entries = Object.entries(questions).map(([id, { fact, remember, about, answers }]) => {
    const texts = Object.entries(answers).map(([answer, { text }]) => [answer, text]);
    return [id, { fact, remember, about, answers: Object.fromEntries(texts) }];
  });
  return {
    graph,
    beyond,
    cloud,
    questions: Object.fromEntries(entries),
    outcomes: Object.keys(outcomes),
  };
}

/** Opens a decision at a fragment; whatever that is, it shows a place of the decision or leads to another one. */
export function open(data: EmbedData, fragment: string, known: Known): Standing {
  const decision = decisionOf(data);
  return { data, decision, view: openView(decision, fragment, known) };
}

/** Where the decision goes on by itself, because what is known leads out of it; null where it does not. */
export function elsewhere({ view }: Standing): Place | null {
  const { at, facts, before } = view;
  return at.kind === 'decision' ? { decision: at.id, fragment: writeFacts(facts, before) } : null;
}

/** Where an answer leads; null for one that is not offered. */
export function answered({ data, decision, view }: Standing, answer: string): Place | null {
  const node = own(decision.graph.nodes, view.at.id);
  if (!node || !Object.hasOwn(node.to, answer)) return null;
  const link = factLink(decision, view, [node.fact, answer], '');
  if (link.startsWith('#')) return { decision: data.graph.id, fragment: link };
  const [path = '', rest = ''] = link.split('/#', 2);
  return { decision: path, fragment: `#${rest}` };
}

/** The question before the place shown, or null at the first one. */
export function before({ decision, view }: Standing): string | null {
  const last = view.taken.at(-1);
  return last ? questionLink(decision, view, last.node) : null;
}

/** What is told of the outcome that is shown; null at a question. */
export function outcomeDetail({ data, view }: Standing, site: string): OutcomeDetail | null {
  const outcome = view.at.kind === 'outcome' ? own(data.outcomes, view.at.id) : undefined;
  if (!outcome) return null;
  const steps = stepsFor(outcome, view.facts);
  return {
    decision: data.graph.id,
    outcome: view.at.id,
    responsible: outcome.responsible,
    action: plain(outcome.action),
    steps: steps.map((step) => ({ id: step.id, text: stepText(step) })),
    state: view.fragment.slice(1),
    url: new URL(data.url + view.fragment, site).href,
  };
}

/** What the ticket of the outcome that is shown is about. */
export function ticketState({ data, view }: Standing, ticks: ReadonlySet<string>): TicketState {
  const { graph, outcomes, locale } = data;
  const outcome = own(outcomes, view.at.id);
  const steps = outcome ? stepsFor(outcome, view.facts) : [];
  return {
    outcome: view.at.id,
    way: view.taken.map(({ node, answer }) => ({
      question: own(graph.nodes, node)?.ask ?? node,
      answer,
    })),
    facts: view.facts,
    ticked: steps.filter(({ id }) => ticks.has(id)).map(({ id }) => id),
    typedIn: locale,
  };
}

/** Fragment of the full page that shows the same place, or the ticket of it. */
export function fullLink({ decision, view }: Standing, ticket: boolean): string {
  return ticket ? outcomeLink(decision, view, true) : view.fragment;
}
