/** Words of the page about offline use, made on the server and handed over as JSON in the page. */
import { fill } from '../strings.ts';
import type { TroubleKind } from './trouble.ts';

/** A sentence with `{count}`, by the plural form of its number. */
export type Forms = Readonly<Record<string, string>>;

/** What is said of the packs of one language, in that language. */
export interface PackWords {
  /** Language of these words. */
  locale: string;
  /** Its own name. */
  name: string;
  /** The pack of the language holds this. */
  contents: string;
  /** Name of a pack with the documents of a `{collection}`. */
  documents: string;
  /** Such a pack holds this. */
  about: string;
  pages: Forms;
}

/** What may be done with a pack. */
export type Task = 'install' | 'verify' | 'remove';

/** What the page says; `{…}` marks what the script fills in. */
export interface OfflineWords {
  /** Language of these words. */
  locale: string;
  /** Language of the page. */
  own: string;
  /** By tag, in the order of the site. */
  languages: Readonly<Record<string, PackWords>>;
  /** Names of collections by id. */
  collections: Readonly<Record<string, string>>;
  absent: string;
  ready: string;
  readyAt: string;
  outdated: string;
  outdatedAt: string;
  partial: string;
  left: string;
  download: string;
  update: string;
  resume: string;
  verify: string;
  cancel: string;
  retry: string;
  remove: string;
  askRemove: string;
  keep: string;
  bar: string;
  progress: string;
  progressTime: string;
  verifying: string;
  removing: string;
  whole: string;
  repaired: Forms;
  saidStarted: string;
  saidPercent: string;
  said: string;
  failed: Readonly<Record<Task, string>>;
  nothingLost: string;
  trouble: Readonly<Record<TroubleKind, string>>;
  troubleUnknown: string;
  visitedMore: Forms;
  forget: string;
  askForget: string;
  forgotten: string;
  used: string;
  persistent: string;
  fleeting: string;
  persist: string;
  refused: string;
  /** Markup of drawings. */
  icons: Readonly<Record<'check' | 'reset' | 'warning' | 'download' | 'remove' | 'lock', string>>;
}

/** Says a number of things in the words of `locale`. */
export function count(forms: Forms, number: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(number);
  return fill(forms[form] ?? forms['other'] ?? '', { count: number.toLocaleString(locale) });
}
