import type { Cite, CitedDocument, Handbook, Outcome } from '#decisions';
import { type Finding, FindingList } from '#findings';
import type { Catalog, Edition, GuideEntry, OutcomeCitation } from './model.ts';

type Guides = Catalog['guides'];

/** Documents of the catalog by their path in the collection, in lower case. */
const known = new WeakMap<Guides, ReadonlyMap<string, GuideEntry>>();

function documentsOf(guides: Guides): ReadonlyMap<string, GuideEntry> {
  const made = known.get(guides);
  if (made) return made;
  const byPath = new Map<string, GuideEntry>();
  for (const entry of guides.values()) {
    if (entry.collection !== null) byPath.set(entry.slug.slice(entry.collection.length + 1), entry);
  }
  known.set(guides, byPath);
  return byPath;
}

function entryOf({ path, external }: CitedDocument, guides: Guides): GuideEntry | undefined {
  if (path === null || external !== null) return undefined;
  return documentsOf(guides).get(path.toLowerCase());
}

/** The citations of an outcome as a reader of `locale` gets them: each opens its sentence where that is in the catalog. */
export function citationsOf(
  { guides, handbook }: Pick<Catalog, 'guides' | 'handbook'>,
  outcome: Outcome,
  locale: string,
): OutcomeCitation[] {
  return merged(outcome.cites).flatMap((cite): OutcomeCitation[] => {
    const document = handbook.documents.get(cite.code);
    if (!document) return [];
    const entry = entryOf(document, guides);
    const edition =
      entry?.editions.get(locale) ??
      entry?.editions.get('en') ??
      [...(entry?.editions.values() ?? [])][0];
    const runs = cite.segments.map(([first, last]) => {
      const anchor =
        entry && edition ? anchorOf(entry, edition, document.prefix, first, last) : null;
      return { first, last, url: anchor && edition ? `${edition.url}#${anchor}` : null };
    });
    return [
      {
        document,
        runs,
        url: edition?.url ?? document.url,
        title: edition?.guide.title ?? document.title,
        locale: edition && edition.locale !== locale ? edition.locale : null,
      },
    ];
  });
}

/** One citation for each document, however often it is named. */
function merged(cites: readonly Cite[]): Cite[] {
  return [...Map.groupBy(cites, ({ code }) => code)].map(([code, group]) => ({
    code,
    segments: group.flatMap(({ segments }) => segments).sort(([a], [b]) => a - b),
  }));
}

/**
 * The anchor, in one edition, of the first sentence of a run. The numbers count in the document whose segment ids begin
 * with `prefix`; other editions are found by the keys that all languages of a guide share.
 */
function anchorOf(
  entry: GuideEntry,
  edition: Edition,
  prefix: string | null,
  first: number,
  last: number,
): string | null {
  if (prefix === null) return null;
  for (const other of [edition, ...entry.editions.values()]) {
    for (const [at, segment] of other.guide.segments.entries()) {
      const { number } = segment;
      if (number < first || number > last) continue;
      if (!segment.id.startsWith(`${prefix}-`)) break;
      const anchor = other === edition ? edition.anchors[at] : twin(edition, other.keys[at]);
      if (anchor) return anchor;
    }
  }
  return null;
}

function twin(edition: Edition, key: string | null | undefined): string | null {
  if (!key) return null;
  const at = edition.keys.indexOf(key);
  return at === -1 ? null : (edition.anchors[at] ?? null);
}

/** Citations of documents in the catalog whose sentences are not there, and guides that are none. */
export function checkOutcomes(guides: Guides, handbook: Handbook): Finding[] {
  return [...handbook.outcomes.values()].flatMap((outcome) => {
    const list = new FindingList(outcome.file);
    for (const slug of outcome.guides.filter((name) => !guides.has(name))) {
      list.add(
        'catalog/unknown-guide',
        'error',
        outcome.line,
        `\`${outcome.id}\` names the guide \`${slug}\`, which does not exist.`,
        'Correct the name, or write the guide.',
      );
    }
    for (const { document, runs } of citationsOf({ guides, handbook }, outcome, 'en')) {
      if (!entryOf(document, guides) || document.prefix === null) continue;
      for (const { first, last } of runs.filter(({ url }) => url === null)) {
        list.add(
          'catalog/citation',
          'warning',
          outcome.line,
          `\`${outcome.id}\` cites ${document.code}#${first}-${last}, which the document does not have.`,
          'Hold the outcome against the new text, then correct `cites` and the `prefix` of the document.',
        );
      }
    }
    return list.items;
  });
}
