import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { globSync } from 'tinyglobby';
import { type DiskCopy, fileOf } from '#disk';
import type { RecordFile } from '#search';

/** Pages that only make sense on a site that is served. */
const SERVED = ['404', 'embed', 'offline'];

/** Pictures, styles and tables: what pages name beside other pages. */
const BESIDE = 'css,csv,gif,ico,jpg,png,svg,webp,woff2';

/** Languages of a built site. */
export function localesOf(site: string): string[] {
  const folder = join(site, 'search');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Languages whose index a copy needs: its own, and those that its questions may be in, which English is not one of. */
export function searchedIn(site: string, locales: readonly string[]): string[] {
  return localesOf(site).filter((locale) => locales.includes(locale) || locale !== 'en');
}

/** What a copy with some languages of a built site has: all their pages, and those of others that search leads to. */
export function collectCopy(site: string, locales: readonly string[]): DiskCopy {
  const pages = globSync(
    locales.map((locale) => `${locale}/**/index.html`),
    { cwd: site, ignore: SERVED.map((name) => `*/${name}/**`) },
  ).map((file) => `/${file.slice(0, -'index.html'.length)}`);
  const files = globSync(
    ['', '_astro/', ...locales.map((locale) => `${locale}/**/`)].map(
      (folder) => `${folder}*.{${BESIDE}}`,
    ),
    { cwd: site },
  ).map((file) => `/${file}`);
  const own = new Set(pages);
  const borrowed = searchedIn(site, locales)
    .flatMap((locale) => foundPages(site, locale))
    .filter((path) => !locales.some((locale) => own.has(path.replace(/^\/[^/]+/, `/${locale}`))))
    .filter((path) => existsSync(join(site, fileOf(path))));
  const paths = new Set([...pages, ...borrowed, ...files].sort());
  return { locales, paths, site: publicSite(site, locales) };
}

/** All pages that the index of a language knows. */
function foundPages(site: string, locale: string): string[] {
  return globSync(`search/${locale}/*/r*.bin`, { cwd: site }).flatMap((file) => {
    const { documents }: RecordFile = JSON.parse(unpacked(join(site, file)).toString());
    return Object.values(documents).map(({ u }) => u);
  });
}

/** What stands in a file of the index. */
export function unpacked(path: string): Buffer {
  return gunzipSync(readFileSync(path));
}

/** Where the site can be read by everybody, as its pages say; null where they were built for this machine. */
function publicSite(site: string, locales: readonly string[]): string | null {
  const html = readFileSync(join(site, fileOf(`/${locales[0]}/`)), 'utf8');
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const url = address ? new URL(address) : null;
  return url && !['localhost', '127.0.0.1'].includes(url.hostname) ? url.origin : null;
}
