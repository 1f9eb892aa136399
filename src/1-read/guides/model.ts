/**
 * The guide as every room downstream sees it: one document in one locale, read and validated.
 * Inline text is mdast phrasing content (https://github.com/syntax-tree/mdast) plus one node of our own, the segment.
 */

import type { Break, Delete, Emphasis, Image, InlineCode, Link, Strong, Text } from 'mdast';
import type { Party } from '#field';
import type { Finding } from '#findings';

/** A reference from running text to one bilingual sentence of the same guide. */
export interface SegmentReference {
  type: 'segment';
  /** Index into `Guide.segments`. */
  index: number;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    segment: SegmentReference;
  }
}

/** Inline content. Links, bold and so on may wrap segments (older documents) or lie inside them (newer ones). */
export type Inline =
  | Text
  | Strong
  | Emphasis
  | Delete
  | InlineCode
  | Link
  | Image
  | Break
  | SegmentReference;

/** One sentence in two languages, the smallest thing that is read, cited, checked and ticked. */
export interface Segment {
  /** As in the document: five hexadecimal digits, a dash, the number of the English sentence. */
  id: string;
  /** The number alone; it counts English sentences of one English version, so gaps are images. */
  number: number;
  /** Line in the file, from 1. */
  line: number;
  /** The sentence in the guide's own language. */
  target: readonly Inline[];
  /** The English sentence, or null where the document has none (plain documents). */
  source: readonly Inline[] | null;
  /** The same without markup. */
  text: { readonly target: string; readonly source: string | null };
  /** Name of the English sentence, equal in every document that holds it; null without English. */
  sentence: string | null;
  /** English labels of buttons and menus in this sentence (bold in the English half). */
  labels: readonly string[];
  /** What our own checks remark on this sentence. */
  remarks: readonly Remark[];
}

/** What a sentence check can find; each has a finding code `guides/<remark>` of the same name. */
export type Remark =
  | 'number-differs'
  | 'untranslated'
  | 'bold-lost'
  | 'link-lost'
  | 'negation-lost';

export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';
export type Instance = 'global' | 'us-gov' | 'china' | 'germany' | 'india';

/** A block of the body. Leaf blocks hold inline content for both languages at once. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | AlertBlock
  | QuoteBlock
  | CodeBlock
  | ImageBlock
  | RuleBlock
  | VerdictBlock
  | DecisionBlock
  | DeclarationBlock;

export interface HeadingBlock {
  type: 'heading';
  depth: number;
  /** The document's own English anchor where it has one, unique in the guide. */
  id: string;
  /** Further anchors that old links use. */
  aliases: readonly string[];
  content: readonly Inline[];
}
export interface ParagraphBlock {
  type: 'paragraph';
  content: readonly Inline[];
}
export interface ListBlock {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start: number;
  /** Id of the procedure that this list is, or null for a plain list. */
  procedure: string | null;
  items: readonly ListItem[];
}
export interface ListItem {
  /** Id of the step in its procedure, equal in all locales of the guide, or null in a plain list. */
  step: string | null;
  children: readonly Block[];
}
export interface TableCell {
  /** How many rows the cell covers; 0 means that the cell above covers this place. */
  rows: number;
  columns: number;
  children: readonly Block[];
}
export interface TableBlock {
  type: 'table';
  align: readonly ('left' | 'right' | 'center' | null)[];
  head: readonly TableCell[];
  rows: readonly (readonly TableCell[])[];
}
export interface AlertBlock {
  type: 'alert';
  kind: AlertKind;
  /** The label segment of a legacy note; it is shown in place of our own word. */
  label: readonly Inline[] | null;
  children: readonly Block[];
}
export interface QuoteBlock {
  type: 'quote';
  children: readonly Block[];
}
export interface CodeBlock {
  type: 'code';
  language: string | null;
  value: string;
}
export interface ImageBlock {
  type: 'image';
  url: string;
  alt: string;
}
export interface RuleBlock {
  type: 'rule';
}
/** Who is responsible, from a guide of our own. */
export interface VerdictBlock {
  type: 'verdict';
  party: Party;
  children: readonly Block[];
}
/** The way into a decision, from a guide of our own. */
export interface DecisionBlock {
  type: 'decision';
  /** Id of the decision. */
  id: string;
  /** Line in the file, from 1. */
  line: number;
}
/** "Applies to" or "Appropriate roles", kept word for word; the page's head shows what it means. */
export interface DeclarationBlock {
  type: 'declaration';
  about: 'instances' | 'roles';
  children: readonly Block[];
}

export interface Section {
  id: string;
  depth: number;
  /** Title in the guide's language, without markup. */
  title: string;
}

export interface Step {
  id: string;
  /** Text in the guide's language, without markup. */
  text: string;
  /** Ids of the step's segments. */
  segments: readonly string[];
}

export interface Procedure {
  id: string;
  title: string;
  steps: readonly Step[];
}

export interface GuideLink {
  /** As written in the document. */
  href: string;
  line: number;
}

export interface Translation {
  kind: 'source' | 'human' | 'machine';
  /** `ms.openlocfilehash`: names the English version that was translated. */
  sourceVersion: string | null;
  /** `ms.sourcegitcommit`: English commit. */
  sourceCommit: string | null;
  /** ISO date of the hand-off to translation, else null. */
  date: string | null;
}

/** One document in one locale. */
export interface Guide {
  /** Path below its source, without extension, as written (case kept). */
  path: string;
  locale: string;
  /** The file that it was read from, relative to the working folder. */
  file: string;
  title: string;
  description: string;
  /** ISO date of the English page (`ms.date`), else null. */
  date: string | null;
  instances: readonly Instance[];
  /** Canonical role ids, from the English half. */
  roles: readonly string[];
  translation: Translation;
  blocks: readonly Block[];
  segments: readonly Segment[];
  sections: readonly Section[];
  procedures: readonly Procedure[];
  alerts: readonly { kind: AlertKind; segments: readonly string[] }[];
  links: readonly GuideLink[];
  findings: readonly Finding[];
  /** False for pages that ask not to be published (`robots: noindex`). */
  published: boolean;
}
