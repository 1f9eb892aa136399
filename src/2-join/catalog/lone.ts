import { type Guide, rebuildEnglish } from '#guides';
import { alignEditions } from './align.ts';
import { type LinkIndex, resolveLinks } from './links.ts';
import type { Edition } from './model.ts';
import { guideUrl, slugOf } from './slug.ts';

/**
 * A document without the rest of a catalog: no other translations, and only the pages around it to link to.
 * @param isPage whether a document lies at a path below the guide's source, without extension.
 */
export function loneEdition(guide: Guide, isPage: (path: string) => boolean): Edition {
  const slug = nameOf(guide.path);
  const english = guide.locale === 'en' ? null : rebuildEnglish(guide);
  const aligned = alignEditions(english ? [english, guide] : [guide]).at(-1);
  const anchors = new Set(guide.sections.map((section) => section.id));
  const index: LinkIndex = {
    find: (_, path) => (isPage(path) ? nameOf(path) : null),
    locales: () => [guide.locale],
    hasAnchor: (page, _, anchor) => page !== slug || anchors.has(anchor),
  };
  return {
    slug,
    locale: guide.locale,
    url: guideUrl(guide.locale, slug),
    guide,
    keys: aligned?.keys ?? [],
    anchors: aligned?.anchors ?? [],
    stale: false,
    newestDate: guide.date,
    rebuiltFrom: null,
    links: resolveLinks(guide, slug, '', guide.locale, index),
    navigation: { breadcrumbs: [], sidebar: [], previous: null, next: null, related: [] },
    authored: null,
  };
}

function nameOf(path: string): string {
  return slugOf(null, path.split('/').at(-1) ?? path);
}
