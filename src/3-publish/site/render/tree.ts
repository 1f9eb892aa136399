import type { Catalog, TocNode } from '#catalog';
import { attributes, escapeText } from '#markup';
import type { T } from '#strings';
import { slugsOf } from '../overview/groups.ts';
import { instancesOf } from './instances.ts';

/**
 * A whole table of contents: each part of the top level folds and says how many guides it holds;
 * pages of the top level without children come first, together.
 */
export function renderTree(
  toc: readonly TocNode[],
  catalog: Catalog,
  locale: string,
  t: T,
): string {
  const single = toc.filter(({ children, url }) => children.length === 0 && url !== null);
  const parts = toc.filter(({ children }) => children.length > 0);
  const general = single.length > 0 ? renderPart(t('index.general'), single, catalog, locale) : '';
  return general + parts.map((part) => renderBranch(part, catalog, locale)).join('');
}

function renderBranch(part: TocNode, catalog: Catalog, locale: string): string {
  // The part's own page is the first entry of its list, for a summary is no place for a link.
  const own = part.url === null ? [] : [{ ...part, children: [] }];
  return renderPart(part.title, [...own, ...part.children], catalog, locale);
}

function renderPart(
  title: string,
  nodes: readonly TocNode[],
  catalog: Catalog,
  locale: string,
): string {
  const count = slugsOf(nodes).size;
  if (count === 0) return '';
  return `<details><summary>${escapeText(title)} <span class="count">${count}</span></summary><ul class="tree" lang="${locale}">${renderNodes(nodes, catalog, locale)}</ul></details>`;
}

function renderNodes(nodes: readonly TocNode[], catalog: Catalog, locale: string): string {
  let out = '';
  for (const { title, url, slug, children } of nodes) {
    const inner = renderNodes(children, catalog, locale);
    if (url === null && inner === '') continue;
    const words = escapeText(title);
    const link = attributes({ href: url, 'data-instances': instancesOf(catalog, slug, locale) });
    out += `<li>${url === null ? `<span>${words}</span>` : `<a${link}>${words}</a>`}${inner && `<ul>${inner}</ul>`}</li>`;
  }
  return out;
}
