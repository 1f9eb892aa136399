import { type Catalog, dutyFeedUrl, type SiteLocale } from '#catalog';
import { type Direction, direction } from '#locale';
import { createTranslator, type T } from '#strings';

/** A language in the switch of a page. */
export interface LanguageLink {
  tag: string;
  /** Its own name. */
  name: string;
  /** The same page in that language; where there is none, the list of guides. */
  url: string;
  missing: boolean;
}

/** What the frame around every page needs to know. */
export interface Page {
  kind:
    | 'guide'
    | 'home'
    | 'index'
    | 'status'
    | 'plain'
    | 'decide'
    | 'responsibility'
    | 'search'
    | 'offline'
    | 'embed';
  locale: SiteLocale;
  t: T;
  title: string;
  description: string;
  /** Address with slashes at both ends. */
  path: string;
  languages: readonly LanguageLink[];
  /** Address for readers of no listed language, or null for pages that are the same in none. */
  fallback: string | null;
  /** False for pages that search engines are to leave out. */
  listed: boolean;
  /** Address of the same as Markdown, or null. */
  markdown: string | null;
  /** Address of what tells tools how to embed the page, or null. */
  oembed: string | null;
  /** Address of the feed of what changes here, or null. */
  feed: string | null;
}

/** Address of a page that every language has, such as `guides/`. */
export function address(locale: string, rest = ''): string {
  return `/${locale}/${rest}`;
}

/** Kinds of pages that say who is responsible. */
const OF_DUTIES: ReadonlySet<Page['kind']> = new Set(['decide', 'responsibility']);

/** A page that every language has. */
export function commonPage(
  catalog: Catalog,
  locale: SiteLocale,
  { kind, rest, title, description, listed = true, twin = false, oembed = null }: CommonPage,
): Page {
  return {
    kind,
    locale,
    t: createTranslator(locale.tag),
    title,
    description,
    path: address(locale.tag, rest),
    languages: catalog.locales.map(({ tag, name }) => ({
      tag,
      name,
      url: address(tag, rest),
      missing: false,
    })),
    fallback: rest === '' ? '/' : address('en', rest),
    listed,
    markdown: twin ? markdownAddress(address(locale.tag, rest)) : null,
    oembed,
    feed: OF_DUTIES.has(kind) && catalog.duties.length > 0 ? dutyFeedUrl(locale.tag) : null,
  };
}

export interface CommonPage {
  kind: Page['kind'];
  /** Address below the locale. */
  rest: string;
  title: string;
  description: string;
  listed?: boolean;
  /** True for a page that also comes as Markdown. */
  twin?: boolean;
  /** Address of what tells tools how to embed it. */
  oembed?: string | null;
}

/** Address of the Markdown beside a page. */
function markdownAddress(page: string): string {
  return `${page.slice(0, -1)}.md`;
}

/** The page of a guide, which some languages may lack. */
export function guidePage(catalog: Catalog, slug: string, tag: string): Page {
  const entry = catalog.guides.get(slug);
  const edition = entry?.editions.get(tag);
  const locale = catalog.locales.find((other) => other.tag === tag);
  if (!entry || !edition || !locale) {
    throw new Error(
      `Cannot show \`${slug}\` in ${tag}: this should never happen, please report it.`,
    );
  }
  const published = [...entry.editions.values()].filter(({ guide }) => guide.published);
  return {
    kind: 'guide',
    locale,
    t: createTranslator(tag),
    title: edition.guide.title,
    description: edition.guide.description,
    path: edition.url,
    languages: catalog.locales.map(({ tag: other, name }) => {
      const url = entry.editions.get(other)?.url;
      return {
        tag: other,
        name,
        url: url ?? address(other, 'guides/'),
        missing: url === undefined,
      };
    }),
    fallback: (entry.editions.get('en') ?? published[0])?.url ?? null,
    listed: edition.guide.published,
    markdown: markdownAddress(edition.url),
    oembed: null,
    feed: null,
  };
}

/** What elements with words of the interface say of their language; nothing where it is the page's own. */
export interface Wording {
  lang?: string;
  dir?: Direction;
}

/** How to mark the words around a guide: a language without strings of its own has English ones. */
export function wordingOf({ tag, direction: own }: SiteLocale, t: T): Wording {
  if (t.locale === tag) return {};
  const dir = direction(t.locale);
  return dir === own ? { lang: t.locale } : { lang: t.locale, dir };
}
