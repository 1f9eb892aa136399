/**
 * The decisions as every room downstream sees them: structure (questions, graphs, outcomes) apart from words, both read
 * and validated. Ids are the same in all languages.
 */
import type { Party } from '#field';
import type { Finding } from '#findings';
import type { Condition, Graph } from '#walk';

export interface Question {
  id: string;
  /** What the answer is known as. */
  fact: string;
  /** True where the browser keeps the answer for the next decision. */
  remember: boolean;
  /** In the order of showing. */
  answers: readonly string[];
}

/** A place where a decision leaves the reference trees on purpose. */
export interface Difference {
  /** Ids of the nodes where it does. */
  at: readonly string[];
  why: string;
}

export interface Decision {
  id: string;
  order: number;
  /** The only cloud that the decision is about, or null. */
  cloud: string | null;
  graph: Graph;
  /** ISO dates. */
  reviewed: string;
  reviewBy: string;
  /** Name of the tree that the decision is compared with, or null. */
  reference: string | null;
  differences: readonly Difference[];
  /** Path of the file, for findings. */
  file: string;
  /** Line of a node in the file, and, as `node.answer`, of its answers. */
  lines: Readonly<Record<string, number>>;
}

export interface OutcomeStep {
  id: string;
  /** The step is only for whom this fits; `{}` for all. */
  when: Condition;
}

/** `disagree`: documents contradict each other; `outdated`: changed since; `gap`: documents are silent. */
export const WARNING_KINDS = ['disagree', 'outdated', 'gap', 'note'] as const;
export type WarningKind = (typeof WARNING_KINDS)[number];

/** What is written at an outcome: a `request` to the party, a `record` for oneself, or a note for the `customer`. */
export const TICKET_KINDS = ['request', 'record', 'customer'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** Segments of a document that a fact was read in. */
export interface Cite {
  /** Code of the document in `documents.yaml`. */
  code: string;
  /** First and last number of each run of segments; empty for the document as a whole. */
  segments: readonly (readonly [number, number])[];
}

export interface Outcome {
  id: string;
  responsible: Party;
  /** Who shares the responsibility, or null. */
  shared: Party | null;
  ticket: TicketKind;
  steps: readonly OutcomeStep[];
  /** Ids of what to attach. */
  attach: readonly string[];
  /** Ids of what must never be handed off or done. */
  never: readonly string[];
  /** Slugs of guides of our own that show the procedure. */
  guides: readonly string[];
  warnings: readonly { id: string; kind: WarningKind }[];
  /** True where the documents do not describe the matter at all. */
  gap: boolean;
  cites: readonly Cite[];
  reviewed: string;
  reviewBy: string;
  file: string;
  line: number;
}

/** A document that citations name. */
export interface CitedDocument {
  code: string;
  /** English title. */
  title: string;
  /** Path in its collection without extension, or null for a web page. */
  path: string | null;
  /** What its segment ids begin with, or null where it has none. */
  prefix: string | null;
  /** ISO date that the document carries, or null. */
  date: string | null;
  /** Address of a web page, or null. */
  url: string | null;
  /** Why it is not in any collection: an older version, a copy by others, another web page; null where it may be. */
  external: 'history' | 'copy' | 'web' | null;
}

/** Texts may hold `**bold**` and `` `code` ``. */
export interface Line {
  text: string;
  /** A second, softer line, or null. */
  hint: string | null;
}

export interface QuestionWords {
  ask: string;
  about: string;
  hint: string | null;
  why: string | null;
  answers: Readonly<Record<string, Line>>;
}

export interface OutcomeWords {
  label: string;
  action: string;
  why: string;
  steps: Readonly<Record<string, Line>>;
  attach: Readonly<Record<string, string>>;
  where: string;
  expect: string;
  never: Readonly<Record<string, string>>;
  warnings: Readonly<Record<string, { title: string; text: string }>>;
}

export interface DecisionWords {
  title: string;
  intro: string;
  said: readonly string[];
}

export interface MatrixWords {
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  groups: Readonly<Record<string, string>>;
  rows: Readonly<Record<string, string>>;
}

/** All words of one language. What it lacks is filled from English. */
export interface Words {
  locale: string;
  decisions: Readonly<Record<string, DecisionWords>>;
  questions: Readonly<Record<string, QuestionWords>>;
  outcomes: Readonly<Record<string, OutcomeWords>>;
  matrix: MatrixWords;
}

/** A row of the matrix: which decision answers it, and how. */
export interface MatrixRow {
  id: string;
  group: string;
  decision: string;
  /** By question, or by one place where it is asked: one answer, several, or `*` for all. */
  answers: Readonly<Record<string, readonly string[]>>;
  /** By cloud: columns (or `*`) that the documents do not describe, though the decision says whom to ask. */
  gaps: Readonly<Record<string, readonly string[]>>;
}

/** A column of the matrix: a kind of partner in a cloud. */
export interface MatrixColumn {
  cloud: string;
  id: string;
  /** What clouds are compared by: the column of the same kind in another cloud is about the same partner. */
  kind: string;
  facts: Readonly<Record<string, string>>;
}

export interface MatrixPlan {
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

/** Everything below `content/decisions`, read and proved; what is broken is left out with a finding. */
export interface Handbook {
  questions: ReadonlyMap<string, Question>;
  /** In the order of showing. */
  decisions: ReadonlyMap<string, Decision>;
  outcomes: ReadonlyMap<string, Outcome>;
  documents: ReadonlyMap<string, CitedDocument>;
  matrix: MatrixPlan;
  /** By locale; English is always there. */
  words: ReadonlyMap<string, Words>;
  findings: readonly Finding[];
}
