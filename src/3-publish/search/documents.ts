import type { Catalog, Edition, GuideEntry } from '#catalog';
import type { SearchDocument } from '#search';
import { createTranslator } from '#strings';
import { decisionDocuments } from './decision-documents.ts';
import { guideDocument } from './guide-documents.ts';

/**
 * Everything that readers of one language can find: the decisions, and the published guides in that language or else in
 * English.
 * @param crumbsOf names of what a guide stands below on the site, from the top
 */
export function collectDocuments(
  catalog: Catalog,
  locale: string,
  crumbsOf: (edition: Edition) => readonly string[],
): SearchDocument[] {
  const above = createTranslator(locale)('decide.title');
  const guides = [...catalog.guides.values()].flatMap((entry) => {
    const edition = bestEdition(entry, locale);
    return edition ? [guideDocument(edition, entry.editions, crumbsOf(edition))] : [];
  });
  return [...decisionDocuments(catalog, locale, [above]), ...guides];
}

function bestEdition({ editions }: GuideEntry, locale: string): Edition | null {
  const published = [editions.get(locale), editions.get('en')];
  return published.find((edition) => edition?.guide.published) ?? null;
}
