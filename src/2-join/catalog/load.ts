import { resolve } from 'node:path';
import { readHandbook } from '#decisions';
import { readRecords } from '#duties';
import type { Finding } from '#findings';
import { direction, localeName } from '#locale';
import { discover, readSources, type Source } from '#sources';
import { readStrings } from '#strings';
import { readTerms } from '#terms';
import { readAuthoredGuides } from './authored.ts';
import { type Checkout, collect } from './collect.ts';
import { joinCatalog } from './join.ts';
import type { Catalog, SiteLocale } from './model.ts';
import { readTocs } from './tocs.ts';

/** Which content a catalog is made of; defaults are what `npm run build` uses. */
export interface CatalogOptions {
  /** `content` folder. */
  content?: string;
  /** Sources file. */
  sources?: string;
}

let loaded: Promise<Catalog> | undefined;

/** The catalog of this build: read once, then shared by every page. */
export function loadCatalog(): Promise<Catalog> {
  loaded ??= readCatalog();
  return loaded;
}

/** Reads all content and joins it. Bad input becomes findings of the catalog; only a broken machine throws. */
export async function readCatalog(options: CatalogOptions = {}): Promise<Catalog> {
  const content = resolve(options.content ?? 'content');
  const file = resolve(
    options.sources ?? process.env['HANDOFF_SOURCES'] ?? `${content}/sources.yaml`,
  );
  const { sources, findings: sourceFindings } = readSources(file);
  const authored = readAuthoredGuides(`${content}/guides`);
  const collections = [];
  const findings: Finding[] = [...sourceFindings.items, ...authored.findings];
  const tocs = [];
  for (const [id, group] of groupById(sources)) {
    const checkouts: Checkout[] = [];
    for (const source of group) {
      const { files, findings: found } = await discover(source);
      const tables = readTocs(source, files);
      findings.push(...found, ...tables.findings);
      checkouts.push({ source, files });
      tocs.push({ id, locale: source.locale, raw: tables.tocs });
    }
    const collection = collect(id, checkouts);
    findings.push(...collection.findings);
    collections.push(collection);
  }
  const handbook = readHandbook(`${content}/decisions`);
  const { terms, findings: termFindings } = readTerms(`${content}/terms.yaml`);
  findings.push(...termFindings.items);
  const locales = siteLocales([
    ...handbook.words.keys(),
    ...authored.entries.flatMap((entry) => entry.guides.map((guide) => guide.locale)),
    ...collections.flatMap(({ guides }) =>
      [...guides.values()].flatMap((editions) => [...editions.keys()]),
    ),
  ]);
  return joinCatalog({
    authored: authored.entries,
    collections,
    tocs,
    locales,
    handbook,
    records: readRecords(`${content}/duties`),
    terms,
    findings,
  });
}

function groupById(sources: readonly Source[]): Map<string, Source[]> {
  const groups = new Map<string, Source[]>();
  for (const source of sources) groups.set(source.id, [...(groups.get(source.id) ?? []), source]);
  return groups;
}

/** Languages with words of their own first, in the order of their names; English leads. */
function siteLocales(used: readonly string[]): SiteLocale[] {
  const worded = [...readStrings().keys()];
  const tags = [...new Set(['en', ...worded, ...used])];
  const rest = tags.filter((tag) => tag !== 'en').sort();
  return ['en', ...rest].map((tag) => ({
    tag,
    name: localeName(tag),
    direction: direction(tag),
    strings: worded.includes(tag) ? tag : 'en',
  }));
}
