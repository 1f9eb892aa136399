import type { Catalog } from '#catalog';
import type { Decision, Outcome, Words } from '#decisions';
import type { T } from '#strings';
import type { TicketLabels, TicketOutcome, TicketWords } from '../client/decide/ticket-text.ts';
import { nodeOrder, outcomeOrder } from './order.ts';
import { spokenTo } from './spoken.ts';
import { wordsText } from './words.ts';

/** Questions that ask what the matter is: their answer makes a subject line. */
const MATTERS = [
  'broken',
  'request-about',
  'kind',
  'cn-problem',
  'customer-billing',
  'own-billing',
  'cn-billing',
  'incident',
  'us-incident',
  'cn-incident',
  'market-question',
  'direct-question',
  'matter',
];
/** Answers that say nothing of the matter. */
const UNTOLD = ['broken.service', 'request-about.customer', 'kind.unclear', 'cn-problem.technical'];
/** Answers that name a product. */
const PRODUCTS = ['product', 'matter'].flatMap((id) =>
  ['azure', 'm365', 'd365'].map((answer) => `${id}.${answer}`),
);

/** Everything that the tickets of a decision say in one language; what no way through it leads to is left out. */
export function ticketWords(catalog: Catalog, { graph }: Decision, locale: string): TicketWords {
  const { handbook } = catalog;
  const { words, t } = spokenTo(catalog, locale);
  const asked = new Set(nodeOrder(graph).flatMap((id) => graph.nodes[id]?.ask ?? []));
  const questions = [...asked].flatMap((id) => handbook.questions.get(id) ?? []);
  return {
    locale: words.locale,
    title: titleOf(graph.id, words, t),
    labels: labelsOf(t),
    questions: Object.fromEntries(questions.map(({ id }) => [id, questionOf(id, words, t)])),
    matters: questions
      .filter(({ id }) => MATTERS.includes(id))
      .flatMap(({ id, answers }) =>
        answers
          .map((answer) => `${id}.${answer}`)
          .filter((answer) => ![...UNTOLD, ...PRODUCTS].includes(answer)),
      ),
    products: PRODUCTS.filter((answer) => questions.some(({ id }) => answer.startsWith(`${id}.`))),
    outcomes: Object.fromEntries(
      outcomeOrder(graph).flatMap((id) => {
        const outcome = handbook.outcomes.get(id);
        return outcome ? [[id, outcomeOf(outcome, words)]] : [];
      }),
    ),
  };
}

/** Text for tickets, which goes into mails and other systems: without markup, with ordinary blanks. */
function plain(text: string, tag: string): string {
  return wordsText(text, tag).replaceAll('\u00A0', ' ');
}

/** Some questions address the agent, but their answers go to somebody else: those have another name in the ticket. */
function questionOf(id: string, words: Words, t: T): TicketWords['questions'][string] {
  const { locale } = words;
  const key = `ticket.about-${id}`;
  const question = words.questions[id];
  return {
    about: plain(t.knows(key) ? t(key) : (question?.about ?? id), locale),
    answers: mapped(question?.answers ?? {}, ({ text }) => plain(text, locale)),
  };
}

/** The titles of decisions ask the agent; a subject line names the matter. */
function titleOf(id: string, { decisions, locale }: Words, t: T): string {
  const key = `ticket.matter-${id}`;
  return plain(t.knows(key) ? t(key) : (decisions[id]?.title ?? ''), locale);
}

function outcomeOf(
  { id, responsible, ticket }: Outcome,
  { outcomes, locale }: Words,
): TicketOutcome {
  const said = outcomes[id];
  return {
    responsible,
    kind: ticket,
    action: plain(said?.action ?? id, locale),
    steps: mapped(said?.steps ?? {}, ({ text }) => firstSentence(plain(text, locale), locale)),
    attach: Object.values(said?.attach ?? {}).map((text) => plain(text, locale)),
  };
}

/** The rest of a step tells the agent how and why. */
function firstSentence(text: string, locale: string): string {
  const [first] = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
}

function labelsOf(t: T): TicketLabels {
  const labels: TicketLabels = {
    customer: t('ticket.customer'),
    tenant: t('ticket.tenant'),
    service: t('ticket.service'),
    since: t('ticket.since'),
    severity: t('ticket.severity'),
    users: t('ticket.users'),
    tried: t('ticket.tried'),
    found: t('ticket.found'),
    done: t('ticket.done'),
    notGiven: t('ticket.notGiven'),
    asTyped: t('ticket.asTyped'),
    colon: t('ticket.colon'),
  };
  // Set for the page with no-break spaces, which a text to take along does without.
  return { ...labels, ...mapped({ ...labels }, (label) => label.replaceAll('\u00A0', ' ')) };
}
