import type { Catalog, Edition, ResolvedLink, SiteLocale } from '#catalog';
import { readHandbook } from '#decisions';
import { type Guide, readGuide } from '#guides';
import { direction, localeName } from '#locale';

/** One bilingual sentence as the documents spell it. */
export function sentence(number: number, target: string, source: string): string {
  const id = `abcde-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** Front matter of a translated document, then its body. */
export function document(body: string, kind = 'MT'): string {
  return `---\ntitle: Проверка\ndescription: Зачем\nms.date: 06/05/2020\nms.translationtype: ${kind}\nms.sourcegitcommit: 0123456789abcdef\nms.lasthandoff: 03/27/2021\n---\n${body}`;
}

interface Given {
  locale?: string;
  slug?: string;
  links?: readonly ResolvedLink[];
}

/** An edition of a document, without neighbours; anchors are `a0`, `a1` and so on. */
export function editionOf(
  text: string,
  { locale = 'ru', slug = 'docs/check', links = [] }: Given = {},
): Edition {
  const guide: Guide = readGuide(text, { file: 'check.md', locale, path: 'check' });
  return {
    slug,
    locale,
    url: `/${locale}/guides/${slug}/`,
    guide,
    keys: guide.segments.map((_, index) => `a${index}`),
    anchors: guide.segments.map((_, index) => `a${index}`),
    stale: false,
    newestDate: null,
    rebuiltFrom: null,
    links: new Map(links.map((link) => [link.href, link])),
    navigation: { breadcrumbs: [], sidebar: [], previous: null, next: null, related: [] },
    authored: null,
  };
}

/** A catalog of one collection, `docs`, that holds these editions. */
export function catalogOf(editions: readonly Edition[], tags = ['en', 'ru', 'zh-TW']): Catalog {
  const bySlug = Map.groupBy(editions, ({ slug }) => slug);
  const locales: SiteLocale[] = tags.map((tag) => ({
    tag,
    name: localeName(tag),
    direction: direction(tag),
    strings: tag,
  }));
  return {
    locales,
    guides: new Map(
      [...bySlug].map(([slug, same]) => [
        slug,
        {
          slug,
          collection: 'docs',
          editions: new Map(same.map((edition) => [edition.locale, edition])),
        },
      ]),
    ),
    tocs: new Map(),
    handbook: readHandbook(''),
    duties: [],
    terms: [],
    findings: [],
  };
}
