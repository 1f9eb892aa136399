import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { type DiskCopy, fileOf, type HeldFile, outcomeOf } from '#disk';
import { localesOf, searchedIn, unpacked } from './collect.ts';

/** The files of a built site that scripts of the pages in a copy read. */
export function heldFiles(site: string, copy: DiskCopy): HeldFile[] {
  return [
    ...outcomes(site, copy),
    ...ticketWords(site),
    ...copy.locales.map((locale) => dialogWords(site, locale)),
    ...searchedIn(site, copy.locales).flatMap((locale) => indexFiles(site, locale)),
  ];
}

function outcomes(site: string, copy: DiskCopy): HeldFile[] {
  const pages = [...copy.paths].filter((path) => /^\/[^/]+\/decide\/[^/]+\/[^/]+\/$/.test(path));
  return pages.flatMap((path) => {
    const outcome = outcomeOf(readFileSync(join(site, fileOf(path)), 'utf8'), copy);
    if (!outcome) return [];
    const [, locale, , decision] = outcome.base.split('/');
    return [{ path, group: `outcomes-${locale}-${decision}`, content: outcome.html }];
  });
}

/** Tickets are written in any language of the site, whatever the pages are in. */
function ticketWords(site: string): HeldFile[] {
  return localesOf(site).flatMap((locale) =>
    sorted(site, `${locale}/decide/*/ticket.json`).map((file) => {
      const decision = file.split('/')[2];
      return { path: `/${file}`, group: `tickets-${decision}`, content: text(site, file) };
    }),
  );
}

function dialogWords(site: string, locale: string): HeldFile {
  const file = `${locale}/search/words.json`;
  return { path: `/${file}`, group: `search-${locale}`, content: text(site, file) };
}

function indexFiles(site: string, locale: string): HeldFile[] {
  return sorted(site, `search/${locale}/**/*.bin`).map((file) => ({
    path: `/${file}`,
    group: `search-${locale}`,
    content: unpacked(join(site, file)),
  }));
}

function sorted(site: string, pattern: string): string[] {
  const byName = new Intl.Collator('en', { numeric: true });
  return globSync(pattern, { cwd: site }).sort(
    (a, b) => byName.compare(basename(a), basename(b)) || byName.compare(a, b),
  );
}

function text(site: string, file: string): string {
  return readFileSync(join(site, file), 'utf8');
}
