import type { Catalog, Edition, TocNode } from '#catalog';
import { createTranslator, type T } from '#strings';
import { collectionName } from './names.ts';
import { address } from './page.ts';

/** A step of the way down to a guide. */
export interface Crumb {
  title: string;
  url: string | null;
}

/** Where a guide stands, in words: the catalog knows tasks by their ids only. */
export interface Place {
  crumbs: readonly Crumb[];
  sidebar: readonly TocNode[];
}

/** Words the place of a guide: from the list of all guides, by its task or collection, down to its parent. */
export function placeOf({ guides }: Catalog, { locale, navigation, slug }: Edition, t: T): Place {
  const { breadcrumbs, sidebar } = navigation;
  const index = address(locale, 'guides/');
  const root: Crumb = { title: t('frame.guides'), url: index };
  const collection = guides.get(slug)?.collection ?? null;
  if (collection !== null) {
    const name: Crumb = { title: collectionName(collection), url: `${index}#${collection}` };
    return { crumbs: [root, name, ...breadcrumbs], sidebar };
  }
  const tasks = breadcrumbs.map(({ title }) => ({
    title: taskName(title, t),
    url: `${index}#${title}`,
  }));
  return {
    crumbs: [root, ...tasks],
    sidebar: sidebar.map((node) => ({
      ...node,
      title: taskName(node.title, t),
      url: `${index}#${node.title}`,
    })),
  };
}

/** Names of what a guide stands below, in its own language. */
export function crumbTitles(catalog: Catalog, edition: Edition): string[] {
  const { crumbs } = placeOf(catalog, edition, createTranslator(edition.locale));
  return crumbs.map(({ title }) => title);
}

function taskName(task: string, t: T): string {
  const key = `task.${task}`;
  return t.knows(key) ? t(key) : task;
}
