import type { Catalog } from '#catalog';

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
