import type { DiskCopy } from './copy.ts';

/** The file of a path of the site, below the folder of the copy: `/ru/` is `ru/index.html`. */
export function fileOf(path: string): string {
  return `${path.slice(1)}${path.endsWith('/') ? 'index.html' : ''}`;
}

/** The way from a page up to the folder of the copy: nothing, or `../` as often as it takes. */
export function rootFrom(page: string): string {
  return '../'.repeat(fileOf(page).split('/').length - 1);
}

/** What an address on a page of the site becomes in the copy; null where nothing is left to open. */
export function diskAddress(address: string, page: string, copy: DiskCopy): string | null {
  // Places on the page itself, and other sites.
  if (!/^\/(?!\/)/.test(address)) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const known = decodedPath(path);
  if (copy.paths.has(known)) return rootFrom(page) + fileOf(path) + rest;
  const own = known.endsWith('/') ? inOwnLanguage(known, page, copy) : null;
  if (own) return rootFrom(page) + fileOf(own);
  return copy.site !== null && isElsewhere(known, copy) ? copy.site + address : null;
}

/** A page that was taken along from another language leads to the pages of the copy's own. */
function inOwnLanguage(path: string, page: string, { locales, paths }: DiskCopy): string | null {
  const [, from = ''] = page.split('/');
  if (locales.includes(from)) return null;
  const own = path.replace(/^\/[^/]+/, `/${locales[0]}`);
  return paths.has(own) ? own : null;
}

/** A page of another language; what is left out of the copy's own ones, or is for programs, makes no sense from disk. */
function isElsewhere(path: string, { locales }: DiskCopy): boolean {
  const [, locale = ''] = path.split('/');
  return path.endsWith('/') && !locales.includes(locale);
}

function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
