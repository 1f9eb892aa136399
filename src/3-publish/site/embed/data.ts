import { type Catalog, decisionUrl, type SiteLocale } from '#catalog';
import type { Decision, Outcome, WarningKind } from '#decisions';
import { formatDate, setSpaces } from '#locale';
import type { TicketWords } from '../client/decide/ticket-text.ts';
import { conditionText } from '../decide/conditions.ts';
import { decisionData } from '../decide/data.ts';
import { outcomesOf } from '../decide/order.ts';
import { type Spoken, spokenTo } from '../decide/spoken.ts';
import { ticketWords } from '../decide/ticket-words.ts';
import { portalPath, wordsText } from '../decide/words.ts';
import type { EmbedData, EmbedOutcome, EmbedQuestion, EmbedStep } from './model.ts';
import { embedWords } from './words.ts';

const LOOKS = {
  disagree: 'warning',
  outdated: 'warning',
  gap: 'note',
  note: 'note',
} as const satisfies Record<WarningKind, string>;

/** Everything that an embedded checklist of a decision shows in a language. */
export function embedData(catalog: Catalog, decision: Decision, locale: SiteLocale): EmbedData {
  const { handbook } = catalog;
  const spoken = spokenTo(catalog, locale.tag);
  const { words, t } = spoken;
  const { graph, questions, cloud, beyond } = decisionData(handbook, decision, words);
  const tickets = ticketWords(catalog, decision, locale.tag);
  const said = (text: string): string => setSpaces(text, words.locale);
  const ends = Object.values(graph.nodes).flatMap(({ to }) => Object.values(to).flat());
  const others = new Set(ends.flatMap(({ to }) => (to.kind === 'decision' ? [to.id] : [])));
  return {
    ...embedWords(catalog, locale.tag, t),
    title: wordsText(words.decisions[decision.id]?.title ?? decision.id, words.locale),
    url: decisionUrl(locale.tag, decision.id),
    graph,
    cloud,
    beyond,
    questions: mapped(questions, ({ fact, remember, answers }, id): EmbedQuestion => {
      const own = words.questions[id];
      const orNull = (text: string | null | undefined) => (text ? said(text) : null);
      return {
        fact,
        remember,
        ask: said(own?.ask ?? id),
        hint: orNull(own?.hint),
        why: orNull(own?.why),
        about: said(own?.about ?? id),
        answers: mapped(answers, (_, answer) => {
          const line = own?.answers[answer];
          return { text: said(line?.text ?? answer), hint: orNull(line?.hint) };
        }),
      };
    }),
    outcomes: Object.fromEntries(
      outcomesOf(handbook, decision).map((outcome) => [
        outcome.id,
        outcomeOf(catalog, outcome, spoken, tickets.outcomes[outcome.id]?.steps ?? {}),
      ]),
    ),
    others: Object.fromEntries(
      [...others].map((id) => [id, wordsText(words.decisions[id]?.title ?? id, words.locale)]),
    ),
    ticket: {
      title: tickets.title,
      labels: tickets.labels,
      about: otherNames(tickets, spoken),
      matters: tickets.matters,
      products: tickets.products,
    },
  };
}

function outcomeOf(
  { handbook }: Catalog,
  outcome: Outcome,
  spoken: Spoken,
  briefs: Readonly<Record<string, string>>,
): EmbedOutcome {
  const { words, t } = spoken;
  const own = words.outcomes[outcome.id];
  const said = (text: string | undefined): string => setSpaces(text ?? '', words.locale);
  return {
    responsible: outcome.responsible,
    shared: outcome.shared,
    kind: outcome.ticket,
    action: said(own?.action ?? outcome.id),
    why: said(own?.why),
    where: portalPath(own?.where ?? '').map(said),
    expect: said(own?.expect),
    steps: outcome.steps.map(({ id, when }): EmbedStep => {
      const line = own?.steps[id];
      const text = said(line?.text ?? id);
      const brief = briefs[id]?.length ?? 0;
      const hint = line?.hint ? said(line.hint) : null;
      const step = { id, when, only: conditionText(handbook, when, spoken), text, hint };
      return brief > 0 && brief < plain(text, words.locale).length ? { ...step, brief } : step;
    }),
    attach: outcome.attach.map((id) => said(own?.attach[id] ?? id)),
    never: outcome.never.map((id) => said(own?.never[id] ?? id)),
    warnings: outcome.warnings.map(({ id, kind }) => ({
      look: LOOKS[kind],
      title: said(own?.warnings[id]?.title ?? id),
      text: said(own?.warnings[id]?.text),
    })),
    checked: t('decide.checked', { date: formatDate(outcome.reviewed, t.locale) }),
  };
}

/** Questions that a ticket calls by another name than the page. */
function otherNames(
  { questions }: TicketWords,
  { words }: Spoken,
): Readonly<Record<string, string>> {
  const differs = Object.entries(questions).filter(
    ([id, { about }]) => about !== plain(words.questions[id]?.about ?? id, words.locale),
  );
  return Object.fromEntries(differs.map(([id, { about }]) => [id, about]));
}

function plain(text: string, tag: string): string {
  return wordsText(text, tag).replaceAll('\u00A0', ' ');
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}
