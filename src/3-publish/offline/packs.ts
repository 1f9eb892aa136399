import { constants, gzipSync, zstdCompressSync } from 'node:zlib';
import {
  type Bundle,
  bundleAddress,
  LIST,
  type Manifest,
  manifestAddress,
  nameOf,
  type PackList,
  type PackSummary,
  writeManifest,
} from '#offline';
import { KINDS, kindIn, type PackPlan, packPlans } from './assign.ts';
import { divide } from './divide.ts';

/** A file of the built site; those of the search index unpacked. */
export interface Content {
  /** Below the folder of the site, with `/`. */
  path: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Five more would be smaller by a twentieth and take three times the CPU of all that packs need. */
const LEVEL = 12;

/**
 * Makes the packs of a built site: files by their addresses, the list of packs among them. The same files make the same
 * packs.
 * @param files all that was built
 */
export async function makePacks(
  files: readonly Content[],
  locales: readonly string[],
  collections: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const sorted = [...files].sort((a, b) => ORDER.compare(a.path, b.path));
  const hashes = new Map<string, string>();
  for (const { path, content } of sorted) hashes.set(path, await nameOf(content));
  const packed = new Map<string, Uint8Array>();
  const summaries: PackSummary[] = [];
  const out = new Map<string, Uint8Array>();
  for (const plan of packPlans(locales, collections)) {
    const bundles = KINDS.flatMap((kind) =>
      divide(
        sorted.filter(({ path }) => kindIn(path, plan, collections) === kind),
        kind,
      ),
    );
    // A collection may not exist in a language.
    if (!bundles.flat().some(({ path }) => kindIn(path, plan, collections) === 'page')) continue;
    const manifest = await makeManifest(plan, bundles, hashes, packed);
    const bytes = gzipSync(writeManifest(manifest), { level: 9 });
    out.set(manifestAddress(manifest), bytes);
    summaries.push(summaryOf(manifest, bytes.length));
  }
  for (const [hash, bytes] of packed) out.set(bundleAddress(hash), bytes);
  const list: PackList = { packs: summaries, files: [] };
  return out.set(LIST, Buffer.from(JSON.stringify(list)));
}

/** Files of the index are numbered, and neighbours are alike. */
const ORDER = new Intl.Collator('en', { numeric: true });

async function makeManifest(
  { id, locale, collection }: PackPlan,
  divided: readonly (readonly Content[])[],
  hashes: ReadonlyMap<string, string>,
  packed: Map<string, Uint8Array>,
): Promise<Manifest> {
  const bundles = await Promise.all(
    divided.map(async (files): Promise<Bundle> => {
      const content = Buffer.concat(files.map((file) => file.content));
      const hash = await nameOf(content);
      const bytes = packed.get(hash) ?? pack(content);
      packed.set(hash, bytes);
      return {
        hash,
        bytes: bytes.length,
        files: files.map(({ path, content: { length } }) => ({
          path,
          hash: hashes.get(path) ?? '',
          length,
        })),
      };
    }),
  );
  const all = JSON.stringify(bundles.map(({ files }) => files));
  const version = (await nameOf(new TextEncoder().encode(all))).slice(0, 10);
  return { id, locale, collection, version, bundles };
}

/** One at a time: each takes tens of megabytes while it works. */
function pack(content: Buffer): Uint8Array {
  return zstdCompressSync(content, {
    params: {
      [constants.ZSTD_c_compressionLevel]: LEVEL,
      [constants.ZSTD_c_windowLog]: 22,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
    },
  });
}

function summaryOf(
  { id, locale, collection, version, bundles }: Manifest,
  own: number,
): PackSummary {
  const files = bundles.flatMap((bundle) => bundle.files);
  return {
    id,
    locale,
    collection,
    version,
    pages: files.filter(({ path }) => isContent(path)).length,
    bytes: bundles.reduce((sum, { bytes }) => sum + bytes, own),
    requests: bundles.length + 1,
  };
}

/** Pages that have something to read: those of the parts of a decision and of the site itself do not count. */
function isContent(path: string): boolean {
  return /^[^/]+\/(?:guides\/.+|decide\/[^/]+)\/index\.html$/.test(path);
}
