import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Golden } from './evaluate.ts';

/** Pages that golden queries expect and that a built site does not have, which no search could find. */
export function absentPages(site: string, { locale, queries }: Golden): string[] {
  const slugs = new Set(queries.flatMap(({ expect }) => expect));
  return [...slugs].filter((slug) => {
    const path = slug.startsWith('decide/') ? slug : join('guides', slug);
    return !existsSync(join(site, locale, path, 'index.html'));
  });
}
