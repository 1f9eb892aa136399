/** What the ticket is made of; handed over whenever it is shown. */
import type { Facts } from '#walk';

/** Names in the tab's storage: both are cleared by “Start over”, and by opening a decision without answers. */
export const TICKS = 'ticks:';
export const FIELDS = 'ticket:';

/** One answered question on the way to the outcome. */
export interface Answer {
  /** Id of the question. */
  question: string;
  answer: string;
}

export interface TicketContext {
  /** `[data-ticket]`, shown already; the same element each time. */
  section: HTMLElement;
  /** Id of the decision that the outcome was reached in. */
  decision: string;
  /** Tag of the reader's language, as in the address. */
  locale: string;
  /** Id of the outcome. */
  outcome: string;
  /** In order; empty where the outcome was opened by its name alone. */
  way: readonly Answer[];
  /** Everything known, what was answered in other decisions or is remembered included. */
  facts: Facts;
  /** Fragment of the address that shows the outcome instead of its ticket. */
  back: string;
  /** Ids of the ticked steps in the order of the page; steps that are not for these facts are left out. */
  ticked(): readonly string[];
  /** Calls `listener` after “Start over” has cleared ticks and fields; a later call replaces the listener. */
  onChange(listener: () => void): void;
}

/** What `ticket.ts` exports; it is called anew each time the ticket is shown, and must show what it is given then. */
export type OpenTicket = (context: TicketContext) => void;
