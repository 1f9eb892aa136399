import { readFileSync } from 'node:fs';
import { discoverTocs, readTocMarkdown, readTocYaml, type Source, type TocItem } from '#sources';
import type { TocNode } from './model.ts';

/** Finds the guide that a path of a collection stands for, and its title and address in a locale. */
export interface TocLookup {
  find(path: string): string | null;
  page(slug: string): { title: string; url: string } | null;
}

/** A table of contents as read from one source: root tables by folder, tables inside them already in their place. */
export interface RawToc {
  folder: string;
  items: readonly TocItem[];
}

/** Reads all tables of a source. A table that another one names becomes part of it. */
export async function readTocs(source: Source): Promise<RawToc[]> {
  const files = await discoverTocs(source);
  const tables = new Map<string, readonly TocItem[]>();
  for (const file of files) {
    const text = readFileSync(file.file, 'utf8');
    const folder = file.relative.split('/').slice(0, -1).join('/');
    const items = file.kind === 'markdown' ? readTocMarkdown(text) : readTocYaml(text);
    if (items.length > 0 && !tables.has(folder))
      tables.set(
        folder,
        items.map((item) => rebase(item, folder)),
      );
  }
  const used = new Set<string>();
  function expand(item: TocItem, depth: number): TocItem {
    const nested = item.href?.match(/^(.*\/)?toc\.(?:md|yml)$/i);
    const folder = nested ? (nested[1] ?? '').replace(/\/$/, '') : null;
    const table = folder !== null && depth < 8 ? tables.get(folder) : undefined;
    if (table && folder !== null) {
      used.add(folder);
      return { ...item, href: null, items: table.map((one) => expand(one, depth + 1)) };
    }
    return { ...item, items: item.items.map((one) => expand(one, depth + 1)) };
  }
  const expanded = [...tables].map(([folder, items]) => ({
    folder,
    items: items.map((item) => expand(item, 0)),
  }));
  return expanded.filter(({ folder }) => !used.has(folder));
}

/** Hrefs become paths below the source; addresses of other sites stay. */
function rebase(item: TocItem, folder: string): TocItem {
  const items = item.items.map((one) => rebase(one, folder));
  if (item.href === null || /^[a-z]+:|^\//i.test(item.href)) return { ...item, items };
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of item.href
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
    .split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return { ...item, href: parts.join('/'), items };
}

/**
 * A table of a source as nodes for one locale: only what is in the catalog and, above it, the groups that hold it.
 * @param ownTitles false where the table was written in another language: titles then come from the guides, and a
 * group is named after its first page.
 */
export function buildToc(raw: RawToc, lookup: TocLookup, ownTitles: boolean): TocNode[] {
  function node(item: TocItem): TocNode[] {
    const children = item.items.flatMap(node);
    const slug =
      item.href === null
        ? null
        : lookup.find(item.href.replace(/^\//, '').replace(/\.(md|yml)$/i, ''));
    const page = slug === null ? null : lookup.page(slug);
    if (!page && children.length === 0) return [];
    const title = ownTitles ? item.title : (page?.title ?? children[0]?.title ?? item.title);
    return [{ title, url: page?.url ?? null, slug: page ? slug : null, children }];
  }
  return raw.items.flatMap(node);
}
