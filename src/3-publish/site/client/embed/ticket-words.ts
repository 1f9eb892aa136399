/** The words of tickets, from those of a checklist. */
import type { EmbedData } from '../../embed/model.ts';
import type { TicketWords } from '../decide/ticket-text.ts';
import { plain } from './make.ts';

/** What the tickets of a decision say in the language of its data. */
export function ticketWordsOf({ language, questions, outcomes, ticket }: EmbedData): TicketWords {
  const { about: names, ...rest } = ticket;
  return {
    ...rest,
    locale: language,
    questions: mapped(questions, ({ about, answers }, id) => ({
      about: names[id] ?? plain(about),
      answers: mapped(answers, ({ text }) => plain(text)),
    })),
    outcomes: mapped(outcomes, ({ responsible, kind, action, steps, attach }) => ({
      responsible,
      kind,
      action: plain(action),
      steps: Object.fromEntries(
        steps.map(({ id, text, brief }) => [id, plain(text).slice(0, brief)]),
      ),
      attach: attach.map(plain),
    })),
  };
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, id: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value, id)]));
}
