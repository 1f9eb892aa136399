import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Finding, FindingList } from '#findings';
import { textOf } from '#guides';
import {
  discoverTocs,
  readTocMarkdown,
  readTocYaml,
  type Source,
  type SourceFile,
  type TocItem,
} from '#sources';
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

/** Deepest nesting of tables in tables; real ones have two levels. */
const MAX_DEPTH = 8;

/** Reads all tables of a source. A table that another one names becomes part of it; one that cannot be read is a finding. */
export function readTocs(
  source: Source,
  pages: readonly SourceFile[],
): { tocs: RawToc[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const tables = new Map<string, readonly TocItem[]>();
  for (const file of discoverTocs(source, pages)) {
    const list = new FindingList(relative(process.cwd(), file.file));
    const folder = file.relative.split('/').slice(0, -1).join('/');
    const items = readItems(file, list);
    findings.push(...list.items);
    if (items.length > 0 && !tables.has(folder))
      tables.set(
        folder,
        items.map((item) => rebase(item, folder)),
      );
  }
  const tocs = rootsOf(tables).map((folder) => ({ folder, items: unfold(folder, tables) }));
  return { tocs, findings };
}

function readItems(file: SourceFile, findings: FindingList): readonly TocItem[] {
  try {
    const text = textOf(readFileSync(file.file));
    return file.kind === 'markdown' ? readTocMarkdown(text) : readTocYaml(text, findings);
  } catch {
    findings.add(
      'sources/unreadable',
      'error',
      1,
      'The table of contents cannot be read.',
      'Check its permissions.',
    );
    return [];
  }
}

/** Tables that no other one names; of tables that name each other, the first. */
function rootsOf(tables: ReadonlyMap<string, readonly TocItem[]>): string[] {
  const named = new Set(
    [...tables].flatMap(([folder, items]) =>
      items.flatMap(foldersIn).filter((other) => other !== folder),
    ),
  );
  const roots: string[] = [];
  const reached = new Set<string>();
  function reach(folder: string): void {
    const waiting = [folder];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (reached.has(next)) continue;
      reached.add(next);
      waiting.push(...(tables.get(next) ?? []).flatMap(foldersIn));
    }
  }
  const folders = [...tables.keys()];
  for (const folder of [...folders.filter((one) => !named.has(one)), ...folders]) {
    if (reached.has(folder)) continue;
    roots.push(folder);
    reach(folder);
  }
  return roots;
}

function foldersIn(item: TocItem): string[] {
  const folder = folderOf(item);
  return [...(folder === null ? [] : [folder]), ...item.items.flatMap(foldersIn)];
}

/** The folder of the table that an entry names, or null where it names none. */
function folderOf({ href }: TocItem): string | null {
  const nested = href?.match(/^(.*\/)?toc\.(?:md|yml)$/i);
  return nested ? (nested[1] ?? '').replace(/\/$/, '') : null;
}

/** A table with the tables that it names, each of them once: tables may name each other. */
function unfold(root: string, tables: ReadonlyMap<string, readonly TocItem[]>): TocItem[] {
  const used = new Set([root]);
  function expand(item: TocItem, depth: number): TocItem {
    const folder = folderOf(item);
    const table = folder !== null && !used.has(folder) ? tables.get(folder) : undefined;
    if (!table || folder === null || depth >= MAX_DEPTH)
      return { ...item, items: item.items.map((one) => expand(one, depth)) };
    used.add(folder);
    return { ...item, href: null, items: table.map((one) => expand(one, depth + 1)) };
  }
  return (tables.get(root) ?? []).map((item) => expand(item, 0));
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
