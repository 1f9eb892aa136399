import type { Catalog, Edition } from '#catalog';

/** Guides of our own that most readers come for, in the order of the home page. */
export const LEADS: readonly string[] = [
  'support-duties',
  'escalate-to-microsoft',
  'china-support-duties',
  'china-escalate-to-21vianet',
  'check-service-health',
];

/** The lead guides that exist in a language. */
export function leadGuides({ guides }: Catalog, locale: string): readonly Edition[] {
  return LEADS.flatMap((slug) => guides.get(slug)?.editions.get(locale) ?? []);
}

/** The newest day (ISO) on which one of our own guides was held against its sources, or null without such guides. */
export function lastReview({ guides }: Catalog): string | null {
  let newest: string | null = null;
  for (const { collection, editions } of guides.values()) {
    if (collection !== null) continue;
    for (const { authored } of editions.values()) {
      if (authored && (newest === null || authored.reviewed > newest)) newest = authored.reviewed;
    }
  }
  return newest;
}
