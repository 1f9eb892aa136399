/** What of a decision is seen: its head, a question, an outcome or a ticket, and its foot. */
import { own } from '#walk';
import { element } from '../element.ts';
import { button, marked } from './make.ts';
import { drawNotice, drawOutcome, type OutcomeActs } from './outcome.ts';
import { drawQuestion, wayOf } from './question.ts';
import type { Stage } from './stage.ts';
import { drawBack, drawFoot } from './steps.ts';
import { drawTicket, type TicketActs } from './ticket.ts';
import { fullLink, type Standing } from './walk.ts';

export interface Screen {
  standing: Standing;
  /** The ticket where it is open. */
  ticket: TicketActs | null;
  outcome: OutcomeActs;
  choose(answer: string): void;
  /** Null where nothing lies before. */
  back: (() => void) | null;
  restart(): void;
}

/** Draws the head of a checklist. */
export function drawHead(title: string, place: string): HTMLElement {
  return element(
    'div',
    { class: 'head', part: 'head' },
    element('h2', { part: 'title' }, title),
    element('span', { 'aria-hidden': 'true' }, place),
  );
}

/** Draws a decision at the place where it stands. */
export function drawDecision(stage: Stage, screen: Screen): HTMLElement[] {
  const { standing, ticket } = screen;
  const { data, decision, view } = standing;
  const asked = view.at.kind === 'node';
  const way = wayOf(decision, view);
  const body = ticket
    ? drawTicket(stage, data, ticket)
    : asked
      ? drawQuestion(stage, data, view, way, screen.choose)
      : drawOutcome(stage, data, view.at.id, view.facts, screen.outcome);
  const cloud = own(view.facts, 'cloud') ?? '';
  return [
    drawHead(
      data.title,
      asked ? stage.say('progress', { done: way.number, total: way.total }) : '',
    ),
    element('div', { class: 'body' }, ...notices(stage, screen), ...(body ? [body] : [])),
    drawFoot(
      screen.back && !ticket ? drawBack(stage, screen.back) : null,
      asked && !screen.back ? null : restart(stage, screen),
      badge(stage, cloud),
      fullPage(stage, standing, ticket !== null),
    ),
  ];
}

function notices(stage: Stage, { standing: { view }, restart: again }: Screen) {
  const drawn: HTMLElement[] = [];
  const say = (name: string, ...more: (Node | string)[]) =>
    drawNotice(stage, 'note', [stage.say(`${name}Title`)], [stage.say(`${name}Text`), ...more]);
  if (view.changed) drawn.push(say('changed'));
  if (view.direct) {
    const first = button({ class: 'link' }, again, stage.say('directStart'));
    drawn.push(say('direct', ' ', first));
  }
  return drawn;
}

function restart(stage: Stage, { restart: again }: Screen): HTMLElement {
  return button({ class: 'link', part: 'button', 'data-restart': '' }, again, stage.say('restart'));
}

function badge(stage: Stage, cloud: string): HTMLElement | null {
  const name = stage.say(`cloud-${cloud}`);
  if (!name) return null;
  const code = element(
    'span',
    { class: 'code', 'aria-hidden': 'true' },
    stage.say(`code-${cloud}`),
  );
  return element('span', { class: 'badge' }, code, ...marked(name));
}

function fullPage(stage: Stage, standing: Standing, ticket: boolean): HTMLElement {
  const link = stage.link(standing.data.url + fullLink(standing, ticket), stage.say('full'));
  link.dataset['openFull'] = '';
  return link;
}
