import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type Catalog, readCatalog } from '#catalog';
import {
  isGzip,
  LIST,
  type Manifest,
  manifestAddress,
  type PackSummary,
  planFetch,
  readManifest,
  readPackList,
} from '#offline';
import { type Content, makePacks } from '#packs';
import type { SearchDocument } from '#search';
import { indexFiles } from '#search-files';
import { readSite } from '../site/offline.ts';
import { documentsByLocale } from '../site/search.ts';

/** What fetching a version costs. */
interface Cost {
  bytes: number;
  requests: number;
}

export interface OfflineResult {
  packs: readonly PackSummary[];
  /** What the packs of a language transfer where one sentence of one guide is new. */
  update: Cost & { locale: string; slug: string };
  /** The worker, gzipped. */
  worker: number;
}

const LOCALE = 'ru';
const NEWS = 'Это предложение добавлено в новой версии.';

/** Reads what the packs of a built site cost, and what a small change would. */
export async function benchOffline(site: string): Promise<OfflineResult> {
  const catalog = await readCatalog(existsSync(`${site}.yaml`) ? { sources: `${site}.yaml` } : {});
  const { packs } = readPackList(readFileSync(join(site, LIST), 'utf8'));
  return {
    packs,
    update: await updateCost(site, catalog, packs),
    worker: gzipSync(readFileSync(join(site, 'sw.js'))).length,
  };
}

async function updateCost(
  site: string,
  catalog: Catalog,
  packs: readonly PackSummary[],
): Promise<OfflineResult['update']> {
  const before = packs
    .filter(({ locale }) => locale === LOCALE)
    .map((pack) => readManifestIn((address) => readFileSync(join(site, address)), pack));
  const { files, slug } = await changed(site, catalog);
  const made = await makePacks(
    files,
    [...new Set(packs.map(({ locale }) => locale))],
    [...new Set(packs.flatMap(({ collection }) => collection ?? []))],
  );
  const contentOf = (address: string): Uint8Array => made.get(address) ?? new Uint8Array();
  const list = readPackList(new TextDecoder().decode(contentOf(LIST)));
  const stored = new Set(before.flatMap(({ bundles }) => bundles.map(({ hash }) => hash)));
  const known = new Set(
    before.flatMap(({ bundles }) => bundles.flatMap((one) => one.files.map(({ hash }) => hash))),
  );
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const cost = { bytes: 0, requests: 0 };
  for (const pack of list.packs.filter(({ locale }) => locale === LOCALE)) {
    if (before.some(({ id, version }) => id === pack.id && version === pack.version)) continue;
    cost.bytes += contentOf(manifestAddress(pack)).length;
    cost.requests += 1;
    for (const { bundle, singles } of planFetch(readManifestIn(contentOf, pack), stored, known)) {
      cost.requests += singles?.length ?? 1;
      cost.bytes += singles
        ? singles.reduce((sum, { path }) => sum + gzipSync(contents.get(path) ?? '').length, 0)
        : bundle.bytes;
    }
  }
  return { ...cost, locale: LOCALE, slug };
}

function readManifestIn(read: (address: string) => Uint8Array, pack: PackSummary): Manifest {
  return readManifest(gunzipSync(read(manifestAddress(pack))).toString());
}

/** The files of the site as they would be with one sentence more in one guide, its page and the index of its language. */
async function changed(
  site: string,
  catalog: Catalog,
): Promise<{ files: Content[]; slug: string }> {
  const documents = documentsByLocale(catalog).get(LOCALE) ?? [];
  const at = documents.findIndex(({ kind, locale }) => kind === 'guide' && locale === LOCALE);
  const document = documents[at];
  if (!document) throw new Error(`There is no guide in ${LOCALE} to change.`);
  const index = indexFiles(documents.with(at, withNews(document)), LOCALE, catalog.terms);
  const page = `${document.url.slice(1)}index.html`;
  const folder = `search/${LOCALE}/`;
  const old = (await readSite(site)).filter(({ path }) => !path.startsWith(folder));
  const files = old.map((file) => (file.path === page ? newPage(file) : file));
  for (const [name, bytes] of index) {
    const path = folder + name;
    files.push({ path, content: new Uint8Array(isGzip(path) ? gunzipSync(bytes) : bytes) });
  }
  return { files, slug: document.url };
}

function withNews(document: SearchDocument): SearchDocument {
  const [opening, ...units] = document.units;
  if (!opening) return document;
  const piece = { target: NEWS, source: null, step: null };
  return { ...document, units: [{ ...opening, pieces: [...opening.pieces, piece] }, ...units] };
}

function newPage({ path, content }: Content): Content {
  const text = new TextDecoder().decode(content).replace('</h1>', `</h1><p>${NEWS}</p>`);
  return { path, content: new TextEncoder().encode(text) };
}

/** Rows of the table of the bench: what, how much, and what was promised. */
export function offlineRows({ packs, update, worker }: OfflineResult): string[][] {
  const whole = (locale: string): number =>
    packs.filter((pack) => pack.locale === locale).reduce((sum, { bytes }) => sum + bytes, 0);
  return [
    ...packs.map(({ id, bytes, pages, requests }) => [
      `Pack ${id}: ${pages} pages`,
      `${kb(bytes)} in ${requests} requests`,
      '',
    ]),
    ...[...new Set(packs.map(({ locale }) => locale))].map((locale) => [
      `All packs of ${locale}`,
      kb(whole(locale)),
      'at most 6000.0 kB',
    ]),
    [
      `Update with one sentence more in ${update.slug}`,
      `${kb(update.bytes)} in ${update.requests} requests`,
      '',
    ],
    ['Service worker', kb(worker), 'at most 8.0 kB'],
  ];
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
