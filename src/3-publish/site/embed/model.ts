/** What an embedded checklist is made of: files of version 1 stay readable for every script of version 1. */
import type { TicketKind } from '#decisions';
import type { Party } from '#field';
import type { Direction } from '#locale';
import type { Condition, Graph } from '#walk';
import type { TicketLabels } from '../client/decide/ticket-text.ts';
import type { Drawing } from '../icons.ts';

/** Rises when a script of today could no longer read what a build writes. */
export const EMBED_VERSION = 1;

/** Texts with `**bold**` and `` `code` `` at most, set for their language. */
export type Text = string;

/** Words and drawings that every checklist of a language needs. */
export interface EmbedWords {
  version: typeof EMBED_VERSION;
  /** As in the address. */
  locale: string;
  /** Of the words: English where the locale has none. */
  language: string;
  direction: Direction;
  /** Languages that there are words in, so that tickets can be written in them, with their own names. */
  languages: Readonly<Record<string, string>>;
  says: Readonly<Record<string, string>>;
  icons: Readonly<Record<string, readonly Drawing[]>>;
}

export interface EmbedQuestion {
  fact: string;
  remember: boolean;
  ask: Text;
  hint: Text | null;
  why: Text | null;
  /** What the answer is listed as. */
  about: Text;
  /** In the order of showing. */
  answers: Readonly<Record<string, { text: Text; hint: Text | null }>>;
}

export interface EmbedStep {
  id: string;
  when: Condition;
  /** For whom the step is; empty where it is for all. */
  only: string;
  text: Text;
  hint: Text | null;
  /** How many characters of the plain text a ticket says of it, where those are not all. */
  brief?: number;
}

export interface EmbedOutcome {
  responsible: Party;
  shared: Party | null;
  kind: TicketKind;
  action: Text;
  why: Text;
  /** The way through a portal, from above. */
  where: readonly Text[];
  expect: Text;
  steps: readonly EmbedStep[];
  attach: readonly Text[];
  never: readonly Text[];
  warnings: readonly { look: 'warning' | 'note'; title: Text; text: Text }[];
  /** When it was checked, as a sentence. */
  checked: string;
}

/** One decision in one language. */
export interface EmbedData extends EmbedWords {
  title: string;
  /** Path of the full page, with slashes at both ends. */
  url: string;
  graph: Graph;
  /** The only cloud that the decision is about, or null. */
  cloud: string | null;
  /** By id: the most questions of other decisions that go on from here. */
  beyond: Readonly<Record<string, number>>;
  questions: Readonly<Record<string, EmbedQuestion>>;
  outcomes: Readonly<Record<string, EmbedOutcome>>;
  /** Titles of the decisions that answers lead into, by their ids. */
  others: Readonly<Record<string, string>>;
  ticket: {
    title: string;
    labels: TicketLabels;
    /** What a ticket calls the questions whose own words address the agent. */
    about: Readonly<Record<string, string>>;
    matters: readonly string[];
    products: readonly string[];
  };
}

/** The procedures of one guide in one language, as far as its JSON of the API has them. */
export interface EmbedGuide {
  slug: string;
  title: string;
  /** Path of the full page. */
  url: string;
  procedures: readonly {
    id: string;
    title: string;
    steps: readonly { id: string; text: string; segments: readonly string[] }[];
  }[];
  segments: readonly { id: string; html: string }[];
}
