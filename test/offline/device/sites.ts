import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOffline } from '../../../scripts/site/offline.ts';

/** What stands in the changed guide of a newer version. */
export const NEWS = 'Добавлено в новой версии';

/** Copies a built site and publishes it anew with one Russian guide changed; returns the address of that guide. */
export async function newerVersion(from: string, to: string): Promise<string> {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !/[\\/](?:api|pagefind|offline[\\/]bundles)$/.test(path),
  });
  const guides = join(to, 'ru', 'guides');
  const [slug] = readdirSync(guides, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const file = join(guides, slug ?? '', 'index.html');
  const html = readFileSync(file, 'utf8');
  writeFileSync(file, html.replace('</h1>', ` ${NEWS}</h1>`));
  await writeOffline(to);
  return `/ru/guides/${slug}/`;
}

/** Pages of a language by address, with their texts as they are built. */
export function pagesOf(folder: string, locale: string): Map<string, string> {
  const paths = readdirSync(join(folder, locale), { recursive: true }).map(String);
  return new Map(
    paths
      .filter((path) => path.endsWith('index.html'))
      .map((path) => [
        encodeURI(`/${locale}/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`),
        readFileSync(join(folder, locale, path), 'utf8'),
      ]),
  );
}
