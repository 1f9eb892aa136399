import type { Finding } from '#findings';
import { type Guide, rebuildEnglish } from '#guides';
import { type Aligned, alignEditions } from './align.ts';
import type { AuthoredEntry } from './authored.ts';
import { bilingual, type Collection } from './collect.ts';
import { guideUrl, type LinkIndex, resolveLinks } from './links.ts';
import type { Catalog, Edition, GuideEntry, Navigation, SiteLocale, TocNode } from './model.ts';
import { TASKS } from './model.ts';
import { TocIndex } from './navigation.ts';
import { buildToc, type RawToc } from './tocs.ts';

/** Everything that was read. */
export interface JoinInput {
  authored: readonly AuthoredEntry[];
  collections: readonly Collection[];
  tocs: readonly { id: string; locale: string; raw: readonly RawToc[] }[];
  locales: readonly SiteLocale[];
  findings: Finding[];
}

/** A guide before its links and its place are known. */
interface Draft {
  slug: string;
  collection: string | null;
  entry: AuthoredEntry | null;
  /** Newest first. */
  guides: readonly Guide[];
  aligned: readonly Aligned[];
  rebuiltFrom: string | null;
}

/** Joins editions into guides, aligns their sentences, resolves links and places every page in its table. */
export function joinCatalog(input: JoinInput): Catalog {
  const findings = [...input.findings];
  const drafts = new Map<string, Draft>();
  for (const entry of input.authored) {
    const aligned = alignEditions(entry.guides);
    drafts.set(entry.slug, {
      slug: entry.slug,
      collection: null,
      entry,
      guides: entry.guides,
      aligned,
      rebuiltFrom: null,
    });
  }
  const aliases = new Map<string, string>();
  for (const collection of input.collections) {
    followMoves(collection, aliases);
    for (const [slug, editions] of collection.guides) {
      drafts.set(slug, draftOf(slug, collection.id, [...editions.values()]));
    }
  }
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
    for (const [at, guide] of draft.guides.entries()) {
      const candidates = draft.collection
        ? (places.get(`${draft.collection} ${guide.locale}`) ?? [])
        : [taskToc.get(guide.locale)];
      const place = candidates.find((one) => one?.has(slug));
      const edition = editionOf(draft, guide, at, index, place?.navigation(slug), drafts);
      reportLinks(edition, findings);
      editions.set(guide.locale, edition);
    }
    guides.set(slug, { slug, collection: draft.collection, editions });
  }
  return { locales: input.locales, guides, tocs, findings };
}

function draftOf(slug: string, collection: string, read: readonly Guide[]): Draft {
  const sorted = [...read].sort(
    (a, b) => age(b).localeCompare(age(a)) || a.locale.localeCompare(b.locale),
  );
  const origin = sorted.some((guide) => guide.locale === 'en')
    ? null
    : (sorted.find(bilingual) ?? null);
  const english = origin && rebuildEnglish(origin);
  const guides = english ? [english, ...sorted] : sorted;
  return {
    slug,
    collection,
    entry: null,
    guides,
    aligned: alignEditions(guides),
    rebuiltFrom: english ? (origin?.locale ?? null) : null,
  };
}

/** Sorts by the date of the English page, then by the day of the hand-off. */
function age(guide: Guide): string {
  return `${guide.date ?? '0000'} ${guide.translation.date ?? '0000'}`;
}

/** A page that moved in a newer checkout joins the page that it became. */
function followMoves(collection: Collection, aliases: Map<string, string>): void {
  for (const { from, to } of collection.redirections) {
    const path = /^\/(?!\/)/.test(to) ? to.replace(/^\/|[?#].*$/g, '').toLowerCase() : null;
    if (path === null) continue;
    const old = `${collection.id}/${from}`;
    const target = `${collection.id}/${path}`;
    const moved = collection.guides.get(target);
    if (!moved || old === target) continue;
    aliases.set(old, target);
    const before = collection.guides.get(old);
    if (!before) continue;
    for (const [locale, guide] of before) {
      if (moved.has(locale)) continue;
      moved.set(locale, guide);
      before.delete(locale);
    }
    if (before.size === 0) collection.guides.delete(old);
  }
}

function linkIndex(
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
      const slug = collection === null ? path.toLowerCase() : `${collection}/${path.toLowerCase()}`;
      if (drafts.has(slug)) return slug;
      const moved = aliases.get(slug);
      if (moved !== undefined) return moved;
      return drafts.has(`${slug}/index`) ? `${slug}/index` : null;
    },
    locales: (slug) => drafts.get(slug)?.guides.map((guide) => guide.locale) ?? [],
    hasAnchor: (slug, locale, anchor) => anchorsOf(slug, locale).has(anchor),
  };
}

function placeTocs(
  input: JoinInput,
  drafts: ReadonlyMap<string, Draft>,
  index: LinkIndex,
): Map<string, Map<string, TocNode[][]>> {
  const tocs = new Map<string, Map<string, TocNode[][]>>();
  for (const { id } of input.collections) {
    const read = input.tocs.filter((toc) => toc.id === id && toc.raw.length > 0);
    const largest = [...read].sort((a, b) => sizeOf(b.raw) - sizeOf(a.raw))[0];
    const byLocale = new Map<string, TocNode[][]>();
    for (const { tag } of input.locales) {
      const table = read.find((toc) => toc.locale === tag) ?? largest;
      if (!table) continue;
      const lookup = {
        find: (path: string) => index.find(id, path) ?? index.find(id, archived(path)),
        page(slug: string) {
          const guide = drafts.get(slug)?.guides.find((one) => one.locale === tag);
          return guide ? { title: guide.title, url: guideUrl(tag, slug) } : null;
        },
      };
      const own = table.locale === tag;
      byLocale.set(
        tag,
        table.raw.map((root) => buildToc(root, lookup, own)),
      );
    }
    tocs.set(id, byLocale);
  }
  return tocs;
}

/** The Archive's own table names its pages without the prefix that the files carry. */
function archived(path: string): string {
  return path.replace(/^(.*\/)?Archive\/(?!China-)/i, '$1Archive/China-');
}

function sizeOf(raw: readonly RawToc[]): number {
  return JSON.stringify(raw).length;
}

/** Guides of our own stand under their tasks; the site words the task ids. */
function tasksToc(entries: readonly AuthoredEntry[], locale: string): TocNode[] {
  return TASKS.map((task) => ({
    title: task,
    url: null,
    slug: null,
    children: entries
      .filter(
        (entry) =>
          entry.facts.task === task && entry.guides.some((guide) => guide.locale === locale),
      )
      .sort((a, b) => a.facts.order - b.facts.order)
      .map((entry) => ({
        title: entry.guides.find((guide) => guide.locale === locale)?.title ?? entry.slug,
        url: guideUrl(locale, entry.slug),
        slug: entry.slug,
        children: [],
      })),
  })).filter((node) => node.children.length > 0);
}

function editionOf(
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

function reportLinks(edition: Edition, findings: Finding[]): void {
  if (edition.rebuiltFrom !== null) return;
  for (const { href, line } of edition.guide.links) {
    if (edition.links.get(href)?.kind !== 'broken') continue;
    findings.push({
      code: 'catalog/broken-link',
      severity: edition.authored ? 'error' : 'info',
      file: edition.guide.file,
      line,
      column: 1,
      message: `The link \`${href.slice(0, 120)}\` leads nowhere.`,
      mend: 'Correct the path, or remove the link; its words stay as text.',
    });
  }
}
