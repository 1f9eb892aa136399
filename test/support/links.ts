import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withAttribute } from './elements.ts';
import type { BuiltPage } from './pages.ts';

const SITE = 'http://localhost:4321';

/** Links of the site to pages, files and places on pages that do not exist, as `page: link`. */
export function deadLinks(folder: string, pages: readonly BuiltPage[]): string[] {
  const places = new Map(
    pages.map((page) => [page.url, new Set(withAttribute(page, 'id').map(({ value }) => value))]),
  );
  return pages.flatMap((page) =>
    [...withAttribute(page, 'href'), ...withAttribute(page, 'src')]
      .filter(({ value }) => !leads(new URL(value, SITE + page.url), folder, places))
      .map(({ value }) => `${page.url}: ${value}`),
  );
}

function leads(
  target: URL,
  folder: string,
  places: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (target.origin !== SITE) return true;
  const path = decodeURIComponent(target.pathname);
  const file = path.endsWith('/') ? `${path}index.html` : path;
  // Behind `?` stands the state of a decision.
  const [place = ''] = decodeURIComponent(target.hash.slice(1)).split('?');
  return existsSync(join(folder, file)) && (place === '' || (places.get(path)?.has(place) ?? true));
}
