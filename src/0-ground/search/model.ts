/**
 * What is searched, what is asked and what is answered. Builders make `SearchDocument`s, the index holds them, a
 * `Finder` answers from the index alone: it knows no page and no network.
 */

/** What a unit is: a part of a guide (with or without steps), or a place of a decision. */
export const UNIT_KINDS = ['section', 'procedure', 'decision', 'question', 'outcome'] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

export const INSTANCE_IDS = ['global', 'us-gov', 'china', 'germany', 'india'] as const;
export type InstanceId = (typeof INSTANCE_IDS)[number];

export const OWNERS = [
  'partner',
  'indirect-provider',
  'microsoft',
  '21vianet',
  'publisher',
  'customer',
] as const;
export type Owner = (typeof OWNERS)[number];

/** Who wrote the text: we ourselves, a translator, a machine; `source`: it is the imported English. */
export const TRUSTS = ['own', 'human', 'machine', 'source'] as const;
export type Trust = (typeof TRUSTS)[number];

/** A sentence or a block of a unit, in the order of the document. */
export interface Piece {
  /** In the language of the document, without markup. */
  target: string;
  /** In English, or null where it is not known or is the target itself. */
  source: string | null;
  /** Where the piece belongs to a step of a procedure: its anchor and its number, counted from 1. */
  step: { anchor: string; number: number; of: number } | null;
}

/** What a result can lead to: a section of a guide, or a place of a decision. */
export interface SearchUnit {
  kind: UnitKind;
  /** What to add to the address of the document: empty, `#anchor` or a path. */
  place: string;
  /** Its own heading; for the opening of a document, the document's title. */
  title: string;
  sourceTitle: string | null;
  /** Titles of the headings above, from the top, without the document's own title. */
  trail: readonly string[];
  /** True where some other language of the document does not have the place. */
  local: boolean;
  /** Who is responsible, where the unit says so. */
  owner: Owner | null;
  /** The clouds that the unit is for; null: those of the document. */
  instances: readonly InstanceId[] | null;
  pieces: readonly Piece[];
}

/** One guide or one decision, in one language. */
export interface SearchDocument {
  kind: 'guide' | 'decision';
  /** Address with slashes at both ends. */
  url: string;
  title: string;
  sourceTitle: string | null;
  description: string;
  sourceDescription: string | null;
  /** Where it stands on the site, from the top, without its own title. */
  crumbs: readonly string[];
  /** Language of the text (BCP 47): the index's own, or English where the document exists in no other. */
  locale: string;
  /** Other languages that have the same document. */
  alsoIn: readonly string[];
  instances: readonly InstanceId[];
  roles: readonly string[];
  trust: Trust;
  /** True where the English has changed since. */
  stale: boolean;
  units: readonly SearchUnit[];
}

/** One concept with all its names: a search for any of them finds the others. */
export interface Term {
  id: string;
  /** By locale; names of other languages are also found on pages of this one. */
  names: Readonly<Record<string, readonly string[]>>;
}

/** What the reader narrows the results to; within a group any of the values fits, an empty group is no filter. */
export interface Filters {
  kind: readonly ('guide' | 'procedure' | 'decision')[];
  instance: readonly string[];
  owner: readonly string[];
  role: readonly string[];
  trust: readonly string[];
  locale: readonly string[];
}
export type FilterGroup = keyof Filters;

export interface Question {
  /** What was typed, as it was typed. */
  text: string;
  /** True to search for the words just as they stand, without corrections. */
  exact: boolean;
  filters: Filters;
}

/** A run of text; `hit` where it is what was searched for. */
export interface Run {
  text: string;
  hit: boolean;
}

/** Some words of a result in one language. */
export interface Excerpt {
  /** BCP 47. */
  locale: string;
  runs: readonly Run[];
}

export interface Result {
  kind: UnitKind;
  /** Address of the section, node or outcome. */
  url: string;
  title: readonly Run[];
  /** Language of the title. */
  locale: string;
  /** Where it stands: crumbs, title of the document (where the title above is not that) and headings above. */
  trail: readonly string[];
  /** Null where the unit has no text but its title. */
  excerpt: Excerpt | null;
  /** The other half, where (some of) the words were found there. */
  other: Excerpt | null;
  /** The step that the excerpt is from. */
  step: { url: string; number: number; of: number } | null;
  /** Further places of the same document, best first, at most two. */
  also: readonly { url: string; title: string }[];
  owner: Owner | null;
  instances: readonly InstanceId[];
  roles: readonly string[];
  trust: Trust;
  stale: boolean;
  /** What was found, in the spellings of the page itself, to be marked there. */
  words: readonly string[];
}

/** A word that was replaced: nothing is known by the name of `from`. */
export interface Correction {
  from: string;
  to: string;
}

export interface Answer {
  /** How many documents match. */
  total: number;
  corrections: readonly Correction[];
  /** What was searched for after the corrections. */
  corrected: string;
  /** Where nothing was found: terms of the index like those of the question. */
  near: readonly string[];
  /** By group and value: how many documents match if that value alone is chosen in its group. */
  facets: Readonly<Record<FilterGroup, ReadonlyMap<string, number>>>;
  /** Results from number `from` (counted from 0), at most `count`; loads what it takes to show them. */
  results(from: number, count: number): Promise<readonly Result[]>;
}

/** Reads a file of the index by its name below `/search/`. Rejects where it cannot be read. */
export type Load = (name: string, fresh?: boolean) => Promise<Uint8Array>;

/** Answers questions from the index of one language. */
export interface Finder {
  /** Loads what every question needs. */
  warm(): Promise<void>;
  /** Rejects where a file of the index is missing or broken; asking again tries again. */
  ask(question: Question): Promise<Answer>;
}

export const NO_FILTERS: Filters = {
  kind: [],
  instance: [],
  owner: [],
  role: [],
  trust: [],
  locale: [],
};
