import type { Finding } from '#findings';
import type { Guide } from '#guides';
import { age, type Draft } from './drafts.ts';
import { type LinkIndex, resolveLinks } from './links.ts';
import type { Edition, Navigation } from './model.ts';
import { guideUrl } from './slug.ts';

/** One language of a draft with its links resolved and its place known. */
export function editionOf(
  draft: Draft,
  guide: Guide,
  at: number,
  index: LinkIndex,
  navigation: Navigation | undefined,
  drafts: ReadonlyMap<string, Draft>,
): Edition {
  const { slug, collection, entry } = draft;
  const newest = draft.guides[0];
  const aligned = draft.aligned[at] ?? { keys: [], anchors: [] };
  const related = (entry?.facts.related ?? []).flatMap((other) => {
    const title = drafts.get(other)?.guides.find((one) => one.locale === guide.locale)?.title;
    return title ? [{ title, url: guideUrl(guide.locale, other) }] : [];
  });
  const place = navigation ?? {
    breadcrumbs: [],
    sidebar: [],
    previous: null,
    next: null,
    related: [],
  };
  return {
    slug,
    locale: guide.locale,
    url: guideUrl(guide.locale, slug),
    guide,
    keys: aligned.keys,
    anchors: aligned.anchors,
    stale:
      newest !== undefined &&
      guide.translation.sourceVersion !== newest.translation.sourceVersion &&
      age(guide) < age(newest),
    newestDate: newest?.date ?? null,
    rebuiltFrom: guide.locale === 'en' ? draft.rebuiltFrom : null,
    links: resolveLinks(guide, slug, collection, guide.locale, index),
    navigation: { ...place, related },
    authored: entry && {
      task: entry.facts.task,
      order: entry.facts.order,
      reviewed: entry.facts.reviewed,
      reviewBy: entry.facts.reviewBy,
      sources: entry.facts.sources.map((source) => ({
        ...source,
        url: citedUrl(source.document, guide.locale, drafts, index),
      })),
      related: entry.facts.related,
    },
  };
}

/** Address of a cited document where a collection of this build holds it, in the reader's language or the next best. */
function citedUrl(
  document: string,
  locale: string,
  drafts: ReadonlyMap<string, Draft>,
  index: LinkIndex,
): string | null {
  const collections = new Set([...drafts.values()].flatMap((draft) => draft.collection ?? []));
  for (const collection of collections) {
    const slug = index.find(collection, document);
    const locales = slug === null ? [] : index.locales(slug);
    const best = [locale, 'en', ...locales].find((one) => locales.includes(one));
    if (slug !== null && best) return guideUrl(best, slug);
  }
  return null;
}

/**
 * Links that lead nowhere: errors in guides of our own, remarks in the documents of others.
 * @param seen what was reported for another language of the same guide of ours: a translation holds its English too.
 */
export function reportLinks(edition: Edition, findings: Finding[], seen: Set<string>): void {
  if (edition.rebuiltFrom !== null) return;
  for (const { href, line } of edition.guide.links) {
    const link = edition.links.get(href);
    if (edition.authored && seen.has(href)) continue;
    seen.add(href);
    const severity = edition.authored ? 'error' : 'info';
    const place = { file: edition.guide.file, line, column: 1, severity } as const;
    if (link?.kind === 'broken') {
      findings.push({
        ...place,
        code: 'catalog/broken-link',
        message: `The link \`${href.slice(0, 120)}\` leads nowhere.`,
        mend: 'Correct the path, or remove the link; its words stay as text.',
      });
    } else if (link?.kind === 'guide' && /#./.test(href) && !link.url?.includes('#')) {
      findings.push({
        ...place,
        code: 'catalog/missing-anchor',
        message: `The page of the link \`${href.slice(0, 120)}\` has no such heading; the link leads to its top.`,
        mend: 'Correct what follows the `#`, or remove it.',
      });
    }
  }
}
