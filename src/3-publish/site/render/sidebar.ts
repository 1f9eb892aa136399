import type { Catalog, Edition, TocNode } from '#catalog';
import { attributes, escapeText } from '#markup';
import { instancesOf } from './instances.ts';

/** The part of the table of contents around a page as nested lists; empty where there is none. */
export function renderSidebar(
  sidebar: readonly TocNode[],
  catalog: Catalog,
  edition: Edition,
): string {
  if (sidebar.length === 0) return '';
  let current: string | null = edition.slug;
  // A page that stands in two places of the table is marked in the first.
  const mark = (slug: string | null): boolean => {
    if (slug === null || slug !== current) return false;
    current = null;
    return true;
  };
  return renderNodes(sidebar, (node) => {
    if (node.url === null) return `<span>${escapeText(node.title)}</span>`;
    const written = attributes({
      href: node.url,
      'aria-current': mark(node.slug) ? 'page' : null,
      'data-instances': instancesOf(catalog, node.slug, edition.locale),
    });
    return `<a${written}>${escapeText(node.title)}</a>`;
  });
}

function renderNodes(nodes: readonly TocNode[], entry: (node: TocNode) => string): string {
  let out = '<ul>';
  for (const node of nodes) {
    const inner = node.children.length > 0 ? renderNodes(node.children, entry) : '';
    out += `<li>${entry(node)}${inner}</li>`;
  }
  return `${out}</ul>`;
}
