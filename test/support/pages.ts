import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** One built page. */
export interface BuiltPage {
  /** `/ru/guides/support-duties/`, or `/404.html`. */
  url: string;
  html: string;
  elements: readonly Element[];
}

/** All HTML pages of a built site that readers open, parsed as a browser does. */
export function builtPages(folder: string): BuiltPage[] {
  return pagesIn(folder, '**/*.html', 'embed/**');
}

/** All pages that stand in frames of others. */
export function framePages(folder: string): BuiltPage[] {
  return pagesIn(folder, 'embed/**/*.html');
}

function pagesIn(folder: string, pattern: string, exclude?: string): BuiltPage[] {
  return globSync(pattern, { cwd: folder, ...(exclude && { exclude: [exclude] }) })
    .sort()
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      const url = `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
      return { url, html, elements: elementsOf(fromHtml(html)) };
    });
}

function elementsOf(node: Nodes): Element[] {
  const below = 'children' in node ? node.children.flatMap(elementsOf) : [];
  return node.type === 'element' ? [node, ...below] : below;
}
