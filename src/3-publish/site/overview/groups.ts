import { type Catalog, type Edition, TASKS, type Task, type TocNode } from '#catalog';
import { fallbackChain } from '#locale';

/** Guides that belong together, for one reader. */
export interface Group {
  /** Guides in the reader's language. */
  here: readonly Edition[];
  /** The best other edition of guides that are not in the reader's language. */
  elsewhere: readonly Edition[];
}

export interface TaskGroup extends Group {
  task: Task;
}

export interface CollectionGroup extends Group {
  id: string;
  /** The table of contents in the reader's language, else in the best other one. */
  toc: readonly TocNode[];
  /** Guides that the table does not name. */
  unlisted: readonly Edition[];
}

/** Our own guides by task, in the order of the tasks; tasks without a guide are left out. */
export function groupByTask(catalog: Catalog, locale: string): readonly TaskGroup[] {
  const own = [...catalog.guides.values()].filter(({ collection }) => collection === null);
  const { here, elsewhere } = split(catalog, locale, own);
  const of = (task: Task, editions: readonly Edition[]) =>
    editions
      .filter(({ authored }) => authored?.task === task)
      .sort((a, b) => (a.authored?.order ?? 0) - (b.authored?.order ?? 0));
  return TASKS.map((task) => ({
    task,
    here: of(task, here),
    elsewhere: of(task, elsewhere),
  })).filter((group) => group.here.length + group.elsewhere.length > 0);
}

/** Imported collections, each with its table of contents. */
export function groupByCollection(catalog: Catalog, locale: string): readonly CollectionGroup[] {
  const collections = Map.groupBy(catalog.guides.values(), ({ collection }) => collection);
  const groups: CollectionGroup[] = [];
  for (const [id, entries] of collections) {
    if (id === null) continue;
    const group = split(catalog, locale, entries);
    const toc = tableOf(catalog, id, locale);
    const listed = slugsOf(toc);
    groups.push({
      ...group,
      id,
      toc,
      unlisted: group.here.filter(({ slug }) => !listed.has(slug)),
    });
  }
  return groups;
}

/** Slugs of all pages in a table of contents. */
export function slugsOf(nodes: readonly TocNode[], slugs = new Set<string>()): ReadonlySet<string> {
  for (const { slug, children } of nodes) {
    if (slug !== null) slugs.add(slug);
    slugsOf(children, slugs);
  }
  return slugs;
}

function split(
  { locales }: Catalog,
  locale: string,
  entries: readonly { editions: ReadonlyMap<string, Edition> }[],
): Group {
  const others = fallbackChain(
    locale,
    locales.map(({ tag }) => tag),
  );
  const here: Edition[] = [];
  const elsewhere: Edition[] = [];
  for (const { editions } of entries) {
    const own = editions.get(locale);
    if (own) {
      if (own.guide.published) here.push(own);
      continue;
    }
    const best = others.map((tag) => editions.get(tag)).find((edition) => edition !== undefined);
    if (best?.guide.published) elsewhere.push(best);
  }
  return { here, elsewhere };
}

function tableOf({ locales, tocs }: Catalog, id: string, locale: string): readonly TocNode[] {
  const own = tocs.get(id)?.get(locale);
  if (own) return own;
  const others = fallbackChain(
    locale,
    locales.map(({ tag }) => tag),
  );
  return others.map((tag) => tocs.get(id)?.get(tag)).find((toc) => toc !== undefined) ?? [];
}
