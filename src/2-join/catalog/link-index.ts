import type { Draft } from './drafts.ts';
import type { LinkIndex } from './links.ts';
import { slugOf } from './slug.ts';

/** What can be linked to: pages by path, through moves, and the anchors of each page (collected when first asked for). */
export function linkIndex(
  drafts: ReadonlyMap<string, Draft>,
  aliases: ReadonlyMap<string, string>,
): LinkIndex {
  const anchors = new Map<string, Set<string>>();
  function anchorsOf(slug: string, locale: string): Set<string> {
    const name = `${locale} ${slug}`;
    const known = anchors.get(name);
    if (known) return known;
    const found = new Set<string>();
    const draft = drafts.get(slug);
    const at = draft?.guides.findIndex((guide) => guide.locale === locale) ?? -1;
    for (const block of draft?.guides[at]?.blocks ?? []) {
      if (block.type !== 'heading') continue;
      found.add(block.id);
      for (const alias of block.aliases) found.add(alias);
    }
    for (const anchor of draft?.aligned[at]?.anchors ?? []) found.add(anchor);
    anchors.set(name, found);
    return found;
  }
  return {
    find(collection, path) {
      const slug = slugOf(collection, path);
      if (drafts.has(slug)) return slug;
      const moved = aliases.get(slug);
      if (moved !== undefined) return moved;
      return drafts.has(`${slug}/index`) ? `${slug}/index` : null;
    },
    locales: (slug) => drafts.get(slug)?.guides.map((guide) => guide.locale) ?? [],
    hasAnchor: (slug, locale, anchor) => anchorsOf(slug, locale).has(anchor),
  };
}
