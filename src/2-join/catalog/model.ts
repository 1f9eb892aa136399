/** Everything that is published, joined once: the only thing that pages, widgets, search and API read. */
import type { CitedDocument, Handbook } from '#decisions';
import type { DutyChange, DutyVersion } from '#duties';
import type { Finding } from '#findings';
import type { Guide, Instance } from '#guides';
import type { Term } from '#search';

/** The six things people come for; guides of our own name theirs, other guides are listed by their tables of contents. */
export type Task = 'intake' | 'fix' | 'escalate' | 'billing' | 'access' | 'security';

/** Where a fact of one of our own guides was read. */
export interface Citation {
  /** Path of the page in its collection, without extension. */
  document: string;
  segments: string | null;
  /** ISO date that the page carries. */
  date: string;
  /** Address of the page on this site where it is in the catalog, per locale of the reader, else null. */
  url: string | null;
}

/** What only guides of our own have. */
export interface Authored {
  task: Task;
  order: number;
  /** ISO dates. */
  reviewed: string;
  reviewBy: string;
  sources: readonly Citation[];
  related: readonly string[];
}

/** A citation of an outcome, ready to be shown. */
export interface OutcomeCitation {
  document: CitedDocument;
  /** Runs of segments; the address opens the first sentence of the run, null where the document is not in the catalog. */
  runs: readonly { first: number; last: number; url: string | null }[];
  /** Address of the document, on this site or a web page; null where there is none. */
  url: string | null;
  /** Title in the reader's language where the document is in the catalog, else the English one. */
  title: string;
  /** Locale of the page behind the addresses where it is not the reader's own, else null. */
  locale: string | null;
}

/** Where a link of a document leads. */
export interface ResolvedLink {
  href: string;
  /** Address to put into the page; null for a broken link, which is shown as text. */
  url: string | null;
  kind: 'guide' | 'external' | 'broken';
  /** True when the guide exists but not in the reader's language; `url` then leads to the best other one. */
  otherLocale: string | null;
}

/** One node of a table of contents. */
export interface TocNode {
  title: string;
  /** Address on this site, or null for a heading or a page that is not here. */
  url: string | null;
  slug: string | null;
  children: readonly TocNode[];
}

/** Where a guide stands: all that the frame of its page needs. */
export interface Navigation {
  /** From the collection down to the parent, without the page itself. */
  breadcrumbs: readonly { title: string; url: string | null }[];
  /** The part of the table of contents around the page: top level, opened along the way to the page. */
  sidebar: readonly TocNode[];
  previous: { title: string; url: string } | null;
  next: { title: string; url: string } | null;
  related: readonly { title: string; url: string }[];
}

/** One guide in one locale, ready to be published. */
export interface Edition {
  slug: string;
  locale: string;
  /** Address with slashes at both ends. */
  url: string;
  guide: Guide;
  /**
   * Per segment: equal in all locales for the same English sentence of the same guide,
   * null where no other locale has it.
   */
  keys: readonly (string | null)[];
  /** Per segment: its `id` attribute in the page, unique; the key where there is one. */
  anchors: readonly string[];
  /** True where another edition of the guide was made from newer English. */
  stale: boolean;
  /** The newest English date known among all editions of this guide (ISO), else null. */
  newestDate: string | null;
  /** For a rebuilt English guide: the locale whose document it was rebuilt from. */
  rebuiltFrom: string | null;
  /** By `href` as written. */
  links: ReadonlyMap<string, ResolvedLink>;
  navigation: Navigation;
  authored: Authored | null;
}

/** One guide in all its locales. */
export interface GuideEntry {
  slug: string;
  /** Id of the collection in `content/sources.yaml`, or null for guides of our own. */
  collection: string | null;
  editions: ReadonlyMap<string, Edition>;
}

/** A language of the site. */
export interface SiteLocale {
  /** BCP 47, as in addresses. */
  tag: string;
  /** Its own name, for the language switch. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** Locale of the interface strings: itself, or `en` where there are none. */
  strings: string;
}

/** A version of the duties, and what changed in it. */
export interface PublishedDuties extends DutyVersion {
  /** False for what the decisions say now and no record says yet. */
  recorded: boolean;
  /** From the version before; none in the first. */
  changes: readonly DutyChange[];
}

export interface Catalog {
  locales: readonly SiteLocale[];
  /** By slug, in order of slug. */
  guides: ReadonlyMap<string, GuideEntry>;
  /** Tables of contents: collection id → locale → nodes. */
  tocs: ReadonlyMap<string, ReadonlyMap<string, readonly TocNode[]>>;
  /** Decisions, their outcomes and their words. */
  handbook: Handbook;
  /** Who was responsible for what, the newest version first; the first one is what the decisions say now. */
  duties: readonly PublishedDuties[];
  /** Concepts of the field with all their names, for search. */
  terms: readonly Term[];
  findings: readonly Finding[];
}

/** Instances in the order in which they are always shown. */
export const INSTANCES = [
  'global',
  'us-gov',
  'china',
  'germany',
  'india',
] as const satisfies readonly Instance[];
/** Clouds that no longer run, with the ISO date of their end. */
export const CLOSED: Partial<Record<Instance, string>> = { germany: '2021-10-29' };

export const TASKS = [
  'intake',
  'fix',
  'escalate',
  'billing',
  'access',
  'security',
] as const satisfies readonly Task[];
