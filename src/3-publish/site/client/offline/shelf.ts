/** What this device keeps of packs, in the browser's own store; page and worker read it alike. */
import {
  bundleAddress,
  type Manifest,
  nameOf,
  type PackSummary,
  readManifest,
  readPackList,
  writeManifest,
} from '#offline';
import { unpack } from './unpack.ts';

const BUNDLES = 'handoff-bundles';
const RECORDS = 'handoff-packs';
/** The version of a record, for those who want no more of it: a manifest is long. */
const VERSION = 'x-handoff-version';

/** A version of a pack that is here as a whole. */
export interface Installed {
  summary: PackSummary;
  manifest: Manifest;
  /** When it was fetched, as ISO 8601. */
  at: string;
  /** The version before it, which open tabs may still show. */
  previous: Manifest | null;
}

/** Records of packs: `installed` is whole, `started` was never finished. */
type Shelf = 'installed' | 'started';

function recordAddress(shelf: Shelf, id: string): string {
  return `/offline/${shelf}/${id}`;
}

async function allRecords<Content>(
  shelf: Shelf,
  read: (value: Record<string, unknown>) => Content,
): Promise<Content[]> {
  const cache = await caches.open(RECORDS);
  const found: Content[] = [];
  for (const request of await cache.keys()) {
    if (!new URL(request.url).pathname.startsWith(recordAddress(shelf, ''))) continue;
    try {
      found.push(read(await (await cache.match(request))?.json()));
    } catch {
      // Another version of the site may have written it, and read it again.
    }
  }
  return found;
}

/** All packs that are here as a whole. */
export function allInstalled(): Promise<Installed[]> {
  return allRecords('installed', ({ list, manifest, at, previous }) => {
    const [summary] = readPackList(String(list)).packs;
    if (!summary) throw new RangeError('A record names no pack.');
    return {
      summary,
      manifest: readManifest(String(manifest)),
      at: String(at),
      previous: typeof previous === 'string' ? readManifest(previous) : null,
    };
  });
}

/** The versions of all packs that are here as a whole, by id. */
export async function installedVersions(): Promise<Map<string, string>> {
  const cache = await caches.open(RECORDS);
  const start = recordAddress('installed', '');
  const versions = new Map<string, string>();
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const version = (await cache.match(request))?.headers.get(VERSION);
    if (pathname.startsWith(start) && version) versions.set(pathname.slice(start.length), version);
  }
  return versions;
}

/** Notes that a pack is here as a whole: from now on this version is the one that is served. */
export async function putInstalled({ summary, manifest, at, previous }: Installed): Promise<void> {
  const cache = await caches.open(RECORDS);
  const record = {
    list: JSON.stringify({ packs: [summary], files: [] }),
    manifest: writeManifest(manifest),
    at,
    previous: previous && writeManifest(previous),
  };
  const headers = { [VERSION]: manifest.version };
  await cache.put(recordAddress('installed', summary.id), Response.json(record, { headers }));
  await cache.delete(recordAddress('started', summary.id));
}

/** The versions that were begun and never finished. */
export function allStarted(): Promise<Manifest[]> {
  return allRecords('started', ({ manifest }) => readManifest(String(manifest)));
}

/** Notes that a version is being fetched, so that what has come of it is kept. */
export async function putStarted(manifest: Manifest): Promise<void> {
  const cache = await caches.open(RECORDS);
  const record = { manifest: writeManifest(manifest) };
  await cache.put(recordAddress('started', manifest.id), Response.json(record));
}

/** Forgets that a version was begun. */
export async function dropStarted(id: string): Promise<void> {
  await (await caches.open(RECORDS)).delete(recordAddress('started', id));
}

/** Forgets a pack; what only it needed goes with the next `sweep`. */
export async function dropInstalled(id: string): Promise<void> {
  await (await caches.open(RECORDS)).delete(recordAddress('installed', id));
  await dropStarted(id);
}

/** Names of all bundles here. */
export async function storedBundles(): Promise<Set<string>> {
  const keys = await (await caches.open(BUNDLES)).keys();
  return new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1).replace('.bin', '')));
}

/** The content of a bundle, or null where it is not here, or not as it should be: then it is gone afterwards. */
export async function readBundle(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const cache = await caches.open(BUNDLES);
  const found = await cache.match(bundleAddress(hash));
  if (!found) return null;
  const packed = new Uint8Array(await found.arrayBuffer());
  try {
    const content = await unpack(packed);
    if ((await nameOf(content)) === hash) return content;
  } catch {
    // Bytes that cannot be unpacked are no better than other ones.
  }
  await cache.delete(bundleAddress(hash));
  return null;
}

/** Keeps a bundle, packed; rejects with the browser's `QuotaExceededError` where there is no room. */
export async function storeBundle(hash: string, packed: Uint8Array<ArrayBuffer>): Promise<void> {
  await (await caches.open(BUNDLES)).put(bundleAddress(hash), new Response(packed));
}

/** Lets some bundles go. */
export async function dropBundles(hashes: Iterable<string>): Promise<void> {
  const cache = await caches.open(BUNDLES);
  for (const hash of hashes) await cache.delete(bundleAddress(hash));
}

/** Lets all bundles go that no version here needs. */
export async function sweep(): Promise<void> {
  const [installed, started] = [await allInstalled(), await allStarted()];
  const records = await (await caches.open(RECORDS)).keys();
  // What a record needs that cannot be read nobody knows.
  if (installed.length + started.length < records.length) return;
  const kept = installed.flatMap((one) => [one.manifest, one.previous]);
  const needed = new Set(
    [...kept, ...started].flatMap((one) => one?.bundles.map(({ hash }) => hash) ?? []),
  );
  await dropBundles([...(await storedBundles())].filter((hash) => !needed.has(hash)));
}
