import {
  createFinder,
  type Finder,
  NO_FILTERS,
  type Question,
  type Result,
  type SearchDocument,
  type SearchUnit,
  type Term,
} from '#search';
import { indexFiles } from '#search-files';

/** A section with some sentences, in one language or two. */
export function unit(
  title: string,
  sentences: readonly (string | readonly [target: string, source: string])[],
  more: Partial<SearchUnit> = {},
): SearchUnit {
  const pieces = sentences.map((sentence) =>
    typeof sentence === 'string'
      ? { target: sentence, source: null, step: null }
      : { target: sentence[0], source: sentence[1], step: null },
  );
  const place = title === '' ? '' : `#${title.toLowerCase().replaceAll(/\s+/g, '-')}`;
  return {
    kind: 'section',
    place,
    title,
    sourceTitle: null,
    trail: [],
    local: false,
    owner: null,
    instances: null,
    pieces,
    ...more,
  };
}

/** A guide at `/{locale}/guides/{slug}/`; the first unit becomes its opening. */
export function guide(
  slug: string,
  title: string,
  units: readonly SearchUnit[],
  more: Partial<SearchDocument> = {},
): SearchDocument {
  const locale = more.locale ?? 'ru';
  const [opening = unit('', []), ...sections] = units;
  return {
    kind: 'guide',
    url: `/${locale}/guides/${slug}/`,
    title,
    sourceTitle: null,
    description: '',
    sourceDescription: null,
    crumbs: ['Guides'],
    locale,
    alsoIn: [],
    instances: [],
    roles: [],
    trust: 'own',
    stale: false,
    units: [{ ...opening, place: '', title }, ...sections],
    ...more,
  };
}

/** An index in memory, whose files can be lost or spoilt. */
export interface TestIndex {
  finder: Finder;
  /** By name below `search/`. */
  files: Map<string, Uint8Array>;
  /** Names in the order of reading. */
  read: string[];
}

/** Makes the index of some languages and opens it for readers of the first. */
export function indexOf(
  documents: Readonly<Record<string, readonly SearchDocument[]>>,
  terms: readonly Term[] = [],
): TestIndex {
  const files = new Map<string, Uint8Array>();
  for (const [locale, own] of Object.entries(documents)) {
    for (const [name, bytes] of indexFiles(own, locale, terms))
      files.set(`${locale}/${name}`, bytes);
  }
  const read: string[] = [];
  const finder = createFinder(Object.keys(documents)[0] ?? 'en', async (name) => {
    read.push(name);
    const bytes = files.get(name);
    if (!bytes) throw new Error(`There is no ${name}.`);
    return bytes;
  });
  return { finder, files, read };
}

/** A question without filters. */
export function question(text: string, more: Partial<Question> = {}): Question {
  return { text, exact: false, filters: NO_FILTERS, ...more };
}

/** The first results of a question. */
export async function results(
  finder: Finder,
  text: string,
  more: Partial<Question> = {},
): Promise<readonly Result[]> {
  return (await finder.ask(question(text, more))).results(0, 10);
}

/** The addresses of the first results. */
export async function found(
  finder: Finder,
  text: string,
  more: Partial<Question> = {},
): Promise<string[]> {
  return (await results(finder, text, more)).map(({ url }) => url);
}

/** What is marked in a result. */
export function marked({ title, excerpt, other }: Result): string[] {
  const runs = [...title, ...(excerpt?.runs ?? []), ...(other?.runs ?? [])];
  return runs.filter(({ hit }) => hit).map(({ text }) => text);
}
