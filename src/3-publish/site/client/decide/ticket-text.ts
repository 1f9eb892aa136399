/** The text of a ticket: from the words of a language, the way through the decision and what was typed. Pure. */
import type { TicketKind } from '#decisions';
import { type Facts, own } from '#walk';
import type { Answer } from './context.ts';
import { ticketKind } from './reader.ts';

/** Words that the texts are put together from; all plain text. */
export interface TicketLabels {
  customer: string;
  tenant: string;
  service: string;
  since: string;
  severity: string;
  users: string;
  tried: string;
  found: string;
  done: string;
  notGiven: string;
  /** Behind a label, with its own blank and brackets. */
  asTyped: string;
  /** Between a label and its value. */
  colon: string;
}

export interface TicketOutcome {
  responsible: string;
  kind: TicketKind;
  action: string;
  /** What each step comes to, in one sentence. */
  steps: Readonly<Record<string, string>>;
  /** What goes along with the ticket. */
  attach: readonly string[];
}

/** All that the tickets of one decision say in one language, as `ticket.json` has it. */
export interface TicketWords {
  locale: string;
  /** What the decision is about, for a subject line. */
  title: string;
  labels: TicketLabels;
  questions: Readonly<Record<string, { about: string; answers: Readonly<Record<string, string>> }>>;
  /** Answers that say what the matter is, as `question.answer`. */
  matters: readonly string[];
  /** Answers that name the product, likewise. */
  products: readonly string[];
  outcomes: Readonly<Record<string, TicketOutcome>>;
}

export type FieldName =
  | 'customer'
  | 'tenant'
  | 'service'
  | 'since'
  | 'severity'
  | 'users'
  | 'tried';

/** What was typed; a field without text may be left out. */
export type Fields = Readonly<Partial<Record<FieldName, string>>>;

/** What the ticket is about. */
export interface TicketState {
  outcome: string;
  way: readonly Answer[];
  facts: Facts;
  ticked: readonly string[];
  /** Locale that the fields were filled in. */
  typedIn: string;
}

/** A value to show: `blank` where nothing was given, `typed` where it stays as it is in every language. */
export interface Value {
  text: string;
  kind: 'ours' | 'typed' | 'blank';
  /** Language of a typed text that the reader of the ticket may not read, else null. */
  lang: string | null;
}

export interface Line {
  /** Null for what needs none in a list. */
  label: string | null;
  value: Value;
}

/** A part of the ticket: a list where it has a label, else lines with a label each. */
export interface Block {
  label: string | null;
  /** True for a list of what is done. */
  ticked?: boolean;
  lines: readonly Line[];
}

export interface Draft {
  locale: string;
  /** Of a single line, in one or more parts. */
  subject: readonly Value[];
  blocks: readonly Block[];
  /** What the texts are put together with. */
  labels: TicketLabels;
}

/** The question that asks for the cloud, which stands with the facts. */
const CLOUD = 'cloud';
const LINE_ENDS = /[\r\n\v\f\u0085\u2028\u2029]+/g;
const FOREIGN_LETTER = /(?![A-Za-z])\p{L}/u;

function ours(text: string): Value {
  return { text, kind: 'ours', lang: null };
}

function blank({ notGiven }: TicketLabels): Value {
  return { text: notGiven, kind: 'blank', lang: null };
}

/** Writes a ticket in the language of the words. What the words do not know is left out. */
export function writeDraft(words: TicketWords, state: TicketState, fields: Fields): Draft {
  const { labels, locale } = words;
  const outcome = own(words.outcomes, state.outcome);
  const typed = typist(words, state.typedIn);
  const line = (name: 'customer' | 'tenant' | 'service' | 'users'): Line => ({
    label: labels[name],
    value: typed(fields[name]?.replace(LINE_ENDS, ' ')),
  });
  const service = line('service');
  const blocks: Block[] = [
    {
      label: null,
      lines: [
        line('customer'),
        line('tenant'),
        service,
        ...cloudLine(words, state),
        { label: labels.since, value: since(words, fields.since) },
        { label: labels.severity, value: severity(words, fields.severity) },
        line('users'),
      ],
    },
    { label: labels.found, lines: found(words, state) },
    { label: labels.done, ticked: true, lines: done(outcome, state) },
    {
      label: null,
      lines: [{ label: labels.tried, value: typed(fields.tried?.replace(/\r\n?/g, '\n')) }],
    },
  ];
  return {
    locale,
    subject: subject(words, state, service.value),
    blocks: blocks.filter(({ lines }) => lines.length > 0),
    labels,
  };
}

/** The party that the text is for; `partner` is the reader, null another one than who is responsible. */
export function recipientOf(words: TicketWords, { outcome, facts }: TicketState): string | null {
  const known = own(words.outcomes, outcome);
  if (!known) return null;
  const { responsible } = known;
  const kind = ticketKind(known.kind, responsible, facts);
  if (kind === 'request') return responsible === 'partner' ? null : responsible;
  return kind === 'record' ? 'partner' : kind;
}

/** Makes values of typed texts: untouched, and marked where the ticket is in another language than the text may be. */
function typist({ labels, locale }: TicketWords, typedIn: string): (text?: string) => Value {
  return (text = '') => {
    if (text.trim() === '') return blank(labels);
    const foreign = locale !== typedIn && FOREIGN_LETTER.test(text);
    return { text, kind: 'typed', lang: foreign ? typedIn : null };
  };
}

/** What is wrong, behind the service, the product or the cloud: whichever is the most exact that is known. */
function subject(words: TicketWords, state: TicketState, service: Value): Value[] {
  const { colon } = words.labels;
  const action = own(words.outcomes, state.outcome)?.action.replace(/[.。]$/u, '');
  const matter = lastOf(words.matters, words, state) || words.title || action || state.outcome;
  if (service.kind !== 'blank') return [service, ours(colon + matter)];
  const thing = lastOf(words.products, words, state) ?? cloudOf(words, state);
  return [ours(thing ? thing + colon + matter : matter)];
}

/** The last answer of the way that is one of these. */
function lastOf(
  answers: readonly string[],
  words: TicketWords,
  { way }: TicketState,
): string | undefined {
  const last = way.findLast(({ question, answer }) => answers.includes(`${question}.${answer}`));
  return last && answerTo(words, last);
}

function cloudOf(words: TicketWords, { facts }: TicketState): string | undefined {
  const answer = own(facts, CLOUD);
  if (answer === undefined || answer === 'unknown') return undefined;
  return answerTo(words, { question: CLOUD, answer });
}

function answerTo({ questions }: TicketWords, { question, answer }: Answer): string | undefined {
  return own(own(questions, question)?.answers ?? {}, answer);
}

function cloudLine(words: TicketWords, { facts }: TicketState): Line[] {
  const answer = own(facts, CLOUD);
  return answer === undefined ? [] : answered(words, { question: CLOUD, answer });
}

function found(words: TicketWords, { way }: TicketState): Line[] {
  return way.filter(({ question }) => question !== CLOUD).flatMap((one) => answered(words, one));
}

/** What was asked and answered; nothing where the words do not know it. */
function answered(words: TicketWords, given: Answer): Line[] {
  const text = answerTo(words, given);
  const label = own(words.questions, given.question)?.about ?? null;
  return text === undefined ? [] : [{ label, value: ours(text) }];
}

function done(outcome: TicketOutcome | undefined, { ticked }: TicketState): Line[] {
  return ticked.flatMap((id) => {
    const text = own(outcome?.steps ?? {}, id);
    return text === undefined ? [] : [unlabelled(text)];
  });
}

function unlabelled(text: string): Line {
  return { label: null, value: ours(text) };
}

function severity({ labels }: TicketWords, given = ''): Value {
  return /^[ABC]$/.test(given) ? ours(given) : blank(labels);
}

/** The time on the reader's clock, with its distance from UTC: whoever reads the ticket may live elsewhere. */
function since({ labels, locale }: TicketWords, given = ''): Value {
  const time = new Date(given);
  if (Number.isNaN(time.getTime())) return blank(labels);
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'shortOffset',
  });
  // Some languages put the distance into brackets.
  return ours(format.format(time).replace(/[[\]]/g, ''));
}
