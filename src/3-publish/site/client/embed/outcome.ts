/** One outcome: who is responsible, what to do, attach and expect, what never to do. */
import { type Facts, own } from '#walk';
import type { EmbedData, EmbedOutcome, EmbedStep } from '../../embed/model.ts';
import { isFor, partiesOf, ticketKind } from '../decide/reader.ts';
import { element } from '../element.ts';
import { button, marked, plain } from './make.ts';
import type { Stage } from './stage.ts';
import { drawSteps } from './steps.ts';

/** The steps of an outcome that are for this reader. */
export function stepsFor({ steps }: EmbedOutcome, facts: Facts): readonly EmbedStep[] {
  return steps.filter(({ when }) => isFor(when, facts) !== false);
}

/** What a step says, with whom it is for. */
export function stepText({ only, text }: EmbedStep): string {
  return plain(only ? `${only} ${text}` : text);
}

/** Whom the reader reads as responsible. */
export function partyName(stage: Stage, { responsible }: EmbedOutcome, facts: Facts): string {
  const you = responsible === 'indirect-provider' && partiesOf(facts).includes(responsible);
  return stage.say(you ? 'youProvider' : `party-${responsible}`);
}

export interface OutcomeActs {
  ticks: Set<string>;
  ticked(step: string, done: boolean): void;
  openTicket(): void;
}

/** Draws an outcome; null for one that the data does not have. */
export function drawOutcome(
  stage: Stage,
  data: EmbedData,
  id: string,
  facts: Facts,
  { ticks, ticked, openTicket }: OutcomeActs,
): HTMLElement | null {
  const outcome = own(data.outcomes, id);
  if (!outcome) return null;
  const { responsible, kind } = outcome;
  const steps = stepsFor(outcome, facts).map((step) => ({
    id: step.id,
    content: marked(step.only ? `${step.only} ${step.text}` : step.text),
    hint: step.hint ? marked(step.hint) : [],
  }));
  const list = drawSteps(stage, steps, ticks, ticked);
  const write = button(
    { class: 'main', part: 'button', 'data-open-ticket': '' },
    openTicket,
    stage.say(`write-${ticketKind(kind, responsible, facts)}`),
  );
  return element(
    'section',
    { 'data-outcome': id, 'data-responsible': responsible, part: 'outcome' },
    drawVerdict(stage, outcome, facts),
    ...(steps.length > 0
      ? [element('h4', { class: 'counted' }, stage.say('steps'), list.count), list.root]
      : []),
    element('p', { class: 'do' }, write),
    ...lines(stage.say('attach'), outcome.attach),
    element('h4', {}, stage.say('where')),
    element(
      'ol',
      { class: 'path' },
      ...outcome.where.map((step) => element('li', {}, ...marked(step))),
    ),
    element('p', {}, ...marked(outcome.expect)),
    ...drawNever(stage, outcome),
    ...outcome.warnings.map(({ look, title, text }) =>
      drawNotice(stage, look, marked(title), marked(text)),
    ),
  );
}

function drawVerdict(stage: Stage, outcome: EmbedOutcome, facts: Facts): HTMLElement {
  const { responsible, shared, action, why, checked } = outcome;
  const name = partyName(stage, outcome, facts);
  const head = element(
    'div',
    { class: 'verdict' },
    stage.icon(responsible),
    element('p', { 'aria-hidden': 'true' }, stage.say('responsible')),
    element(
      'h3',
      { tabindex: '-1', part: 'responsible' },
      element('span', { class: 'unseen' }, `${stage.say('responsible')}: `),
      name,
    ),
  );
  if (shared) {
    const party = stage.say(`party-${shared}`);
    head.append(element('p', {}, stage.say('also', { party })));
  }
  head.append(
    element('p', { class: 'action', part: 'action' }, ...marked(action)),
    element('p', {}, ...marked(why)),
    element('p', { class: 'hint' }, checked),
  );
  return head;
}

function lines(title: string, texts: readonly string[]): HTMLElement[] {
  if (texts.length === 0) return [];
  const list = element('ul', {}, ...texts.map((text) => element('li', {}, ...marked(text))));
  return [element('h4', {}, title), list];
}

function drawNever(stage: Stage, { never }: EmbedOutcome): HTMLElement[] {
  if (never.length === 0) return [];
  return [element('div', { class: 'never', part: 'notice' }, ...lines(stage.say('never'), never))];
}

/** A notice with a title. */
export function drawNotice(
  stage: Stage,
  look: string,
  title: readonly (Node | string)[],
  text: readonly (Node | string)[],
): HTMLElement {
  return element(
    'div',
    { class: `notice ${look}`, part: 'notice' },
    element('p', { class: 'kind' }, stage.icon(look), element('b', {}, ...title)),
    element('p', {}, ...text),
  );
}
