import type { Guide } from '#guides';
import type { ResolvedLink } from './model.ts';
import { guideUrl } from './slug.ts';

/** What link resolution needs to know of the catalog under construction. */
export interface LinkIndex {
  /** Slug of a document of a collection, by its path without extension; follows redirections. */
  find(collection: string | null, path: string): string | null;
  /** Locales in which a guide exists. */
  locales(slug: string): readonly string[];
  /** True when the guide has the anchor in the locale. */
  hasAnchor(slug: string, locale: string, anchor: string): boolean;
}

const DOCS = /^https?:\/\/(?:docs|learn)\.microsoft\.com(?:\/[a-z]{2}-[a-z]{2})?(\/[^?#]*)?/i;
const SAFE = /^(?:https?|mailto|tel):/i;

/** Resolves all links of a guide in one locale. */
export function resolveLinks(
  guide: Guide,
  slug: string,
  collection: string | null,
  locale: string,
  index: LinkIndex,
): Map<string, ResolvedLink> {
  return new Map(
    guide.links.map(({ href }) => [href, resolve(href, guide, slug, collection, locale, index)]),
  );
}

function resolve(
  href: string,
  guide: Guide,
  slug: string,
  collection: string | null,
  locale: string,
  index: LinkIndex,
): ResolvedLink {
  const broken: ResolvedLink = { href, url: null, kind: 'broken', otherLocale: null };
  const clean = href.trim().replaceAll('\\', '/');
  if (clean === '' || /[\p{Cc}<>"]/u.test(clean)) return broken;
  if (clean.startsWith('#')) {
    const anchor = decode(clean.slice(1));
    return index.hasAnchor(slug, locale, anchor)
      ? { href, url: `#${anchor}`, kind: 'guide', otherLocale: null }
      : broken;
  }
  const [, anchorPart = ''] = clean.split('#', 2);
  const anchor = decode(anchorPart);
  function local(path: string): ResolvedLink | null {
    const found = index.find(collection, path);
    return found === null ? null : toGuide(href, found, anchor, locale, index);
  }
  const site =
    DOCS.exec(clean)?.[1] ?? (/^\/(?!\/)/.test(clean) ? clean.replace(/[?#].*$/, '') : null);
  if (site !== null) {
    const own = local(decode(site.replace(/^\/|\/$/g, '').replace(/\.(md|yml)$/i, '')));
    if (own) return own;
    if (/^\//.test(clean)) {
      const rest = clean.replace(/\?[^#]*/, '');
      return {
        href,
        url: `https://docs.microsoft.com/${docsLocale(locale)}${rest}`,
        kind: 'external',
        otherLocale: null,
      };
    }
  }
  if (clean.startsWith('//')) return broken;
  if (/^[a-z][a-z0-9+.-]*:/i.test(clean)) {
    return SAFE.test(clean) && URL.canParse(clean)
      ? { href, url: clean, kind: 'external', otherLocale: null }
      : broken;
  }
  const target = decode(clean.replace(/[?#].*$/, ''));
  const base = collection === null ? `${guide.path}/x` : guide.path;
  const path = join(base, target.replace(/\.(md|mdx|yml)$/i, '').replace(/\/$/, ''));
  if (path === null) return broken;
  return local(path) ?? local(withPrefix(path)) ?? broken;
}

/** Pages of the Archive were renamed `China-…`, the links to them were not. */
function withPrefix(path: string): string {
  return path.replace(/^(.*\/)?archive\/(?!china-)([^/]+)$/i, '$1archive/china-$2');
}

function toGuide(
  href: string,
  slug: string,
  anchor: string,
  locale: string,
  index: LinkIndex,
): ResolvedLink {
  const locales = index.locales(slug);
  const best = [locale, 'en', ...locales].find((one) => locales.includes(one));
  if (!best) return { href, url: null, kind: 'broken', otherLocale: null };
  const hash = anchor !== '' && index.hasAnchor(slug, best, anchor) ? `#${anchor}` : '';
  return {
    href,
    url: guideUrl(best, slug) + hash,
    kind: 'guide',
    otherLocale: best === locale ? null : best,
  };
}

/** Relative path from the folder of `from`, or null when it leaves the source. */
function join(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Microsoft's sites want a region: `ru-ru`, `zh-tw`, `en-us`. */
function docsLocale(locale: string): string {
  const full = new Intl.Locale(locale).maximize();
  return `${full.language}-${full.region ?? 'us'}`.toLowerCase();
}
