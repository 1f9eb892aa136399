import type { AuthoredEntry } from './authored.ts';
import type { Draft } from './drafts.ts';
import type { LinkIndex } from './links.ts';
import { type SiteLocale, TASKS, type TocNode } from './model.ts';
import { guideUrl } from './slug.ts';
import { buildToc, type RawToc } from './tocs.ts';

/** The tables of one checkout. */
export interface SourceTocs {
  id: string;
  locale: string;
  raw: readonly RawToc[];
}

/** Tables of contents by collection and locale, one for each root table. A locale without a table borrows the largest. */
export function placeTocs(
  input: {
    collections: readonly { id: string }[];
    tocs: readonly SourceTocs[];
    locales: readonly SiteLocale[];
  },
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
export function tasksToc(entries: readonly AuthoredEntry[], locale: string): TocNode[] {
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
