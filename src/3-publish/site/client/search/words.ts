/** Words of the search, made on the server: in the search page, and in a file for the dialog. */
import { fill } from '../strings.ts';

/** A sentence with `{count}`, by the plural form of its number. */
export type Forms = Readonly<Record<string, string>>;

type Names = Readonly<Record<string, string>>;

/** What page and dialog say; `{…}` marks what the script fills in. */
export interface SearchWords {
  /** Language of these words. */
  locale: string;
  /** Address of the search page. */
  page: string;
  title: string;
  found: Forms;
  nothing: string;
  failed: string;
  recent: string;
  onlyHere: string;
  forget: string;
  step: string;
  /** Places of decisions by kind. */
  places: Names;
  owner: Names;
  language: Names;
  /** Markup of drawings. */
  icons: Names;
}

/** What the dialog has beyond that. */
export interface DialogWords extends SearchWords {
  /** The link to the search page. */
  all: Forms;
  /** Its markup before anything is asked. */
  dialog: string;
}

/** What the search page says beyond that. */
export interface PageWords extends SearchWords {
  corrected: string;
  exactly: string;
  exact: string;
  forgiving: string;
  near: string;
  clear: string;
  filters: string;
  filtersOn: Forms;
  also: string;
  walk: string;
  steps: string;
  stale: string;
  responsible: string;
  /** Names of the groups of filters, in their order. */
  groups: Names;
  kind: Names;
  instance: Names;
  role: Names;
  trust: Names;
}

/** Says a number of things in the words of `locale`. */
export function count(forms: Forms, number: number, locale: string): string {
  const form = new Intl.PluralRules(locale).select(number);
  return fill(forms[form] ?? forms['other'] ?? '', { count: number.toLocaleString(locale) });
}
