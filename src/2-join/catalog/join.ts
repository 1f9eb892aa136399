import type { Handbook } from '#decisions';
import type { Records } from '#duties';
import type { Finding } from '#findings';
import type { Term } from '#search';
import type { AuthoredEntry } from './authored.ts';
import { checkOutcomes } from './citations.ts';
import type { Collection } from './collect.ts';
import { checkDecisions } from './decisions.ts';
import { authoredDraft, type Draft, draftOf, followMoves } from './drafts.ts';
import { checkRecorded, publishedDuties } from './duties.ts';
import { editionOf, reportLinks } from './edition.ts';
import { linkIndex } from './link-index.ts';
import type { Catalog, Edition, GuideEntry, SiteLocale, TocNode } from './model.ts';
import { TocIndex } from './navigation.ts';
import { placeTocs, type SourceTocs, tasksToc } from './places.ts';

/** Everything that was read. */
export interface JoinInput {
  authored: readonly AuthoredEntry[];
  collections: readonly Collection[];
  tocs: readonly SourceTocs[];
  locales: readonly SiteLocale[];
  handbook: Handbook;
  records: Records;
  terms: readonly Term[];
  findings: Finding[];
}

/** Joins editions into guides, aligns their sentences, resolves links and places every page in its table. */
export function joinCatalog(input: JoinInput): Catalog {
  const findings = [...input.findings];
  const drafts = new Map<string, Draft>();
  for (const entry of input.authored) drafts.set(entry.slug, authoredDraft(entry));
  const aliases = new Map<string, string>();
  for (const collection of input.collections) {
    followMoves(collection, aliases);
    for (const [slug, editions] of collection.guides) {
      drafts.set(slug, draftOf(slug, collection.id, [...editions.values()]));
    }
  }
  for (const entry of input.authored) reportRelated(entry, drafts, findings);
  const index = linkIndex(drafts, aliases);
  const tables = placeTocs(input, drafts, index);
  const places = new Map<string, readonly TocIndex[]>();
  const tocs = new Map<string, Map<string, readonly TocNode[]>>();
  for (const [id, byLocale] of tables) {
    tocs.set(id, new Map([...byLocale].map(([locale, roots]) => [locale, roots.flat()])));
    for (const [locale, roots] of byLocale) {
      places.set(
        `${id} ${locale}`,
        roots.map((root) => new TocIndex(root)),
      );
    }
  }
  const taskToc = new Map(
    input.locales.map(({ tag }) => [tag, new TocIndex(tasksToc(input.authored, tag))]),
  );
  const guides = new Map<string, GuideEntry>();
  for (const slug of [...drafts.keys()].sort()) {
    const draft = drafts.get(slug);
    if (!draft) continue;
    const editions = new Map<string, Edition>();
    const reported = new Set<string>();
    for (const [at, guide] of draft.guides.entries()) {
      const candidates = draft.collection
        ? (places.get(`${draft.collection} ${guide.locale}`) ?? [])
        : [taskToc.get(guide.locale)];
      const place = candidates.find((one) => one?.has(slug));
      const edition = editionOf(draft, guide, at, index, place?.navigation(slug), drafts);
      reportLinks(edition, findings, reported);
      editions.set(guide.locale, edition);
    }
    guides.set(slug, { slug, collection: draft.collection, editions });
  }
  const { handbook, locales, records, terms } = input;
  const duties = publishedDuties(handbook, records.versions);
  findings.push(
    ...handbook.findings,
    ...records.findings,
    ...checkRecorded(duties),
    ...checkOutcomes(guides, handbook),
    ...checkDecisions({ guides, handbook, locales }),
  );
  return { locales, guides, tocs, handbook, duties, terms, findings };
}

function reportRelated(
  { guides: [english], facts }: AuthoredEntry,
  drafts: ReadonlyMap<string, unknown>,
  findings: Finding[],
): void {
  for (const slug of facts.related) {
    if (drafts.has(slug)) continue;
    findings.push({
      code: 'catalog/unknown-guide',
      severity: 'error',
      file: english?.file ?? '',
      line: 1,
      column: 1,
      message: `\`related\` names \`${slug}\`, which is no guide.`,
      mend: 'Name the folder of a guide in content/guides.',
    });
  }
}
