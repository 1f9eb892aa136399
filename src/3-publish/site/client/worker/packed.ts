/** Files of the packs on this device. */
import { isGzip, type Manifest, pathOf } from '#offline';
import { fetchBundle } from '../offline/fetching.ts';
import { allInstalled, readBundle, storeBundle } from '../offline/shelf.ts';
import { gzip, unpack } from '../offline/unpack.ts';
import { isNamedByContent, mediaType } from './files.ts';

interface Place {
  path: string;
  bundle: string;
  start: number;
  end: number;
  /** Of the copy, as ISO 8601. */
  at: string;
}

/** Unpacked bundles are held up to about so many bytes. */
const ROOM = 16_000_000;

/** For fetching a bundle while somebody waits for a page, in milliseconds. */
const PATIENCE = 8000;

let places: Promise<Map<string, Place>> | null = null;
const held = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
const sizes = new Map<string, number>();

/** Reads anew which packs are here, the next time that one is asked for. */
export function forgetPacks(): void {
  places = null;
}

/** A file of a pack, or null where no pack has it; it says when its pack was fetched. */
export async function fromPacks(address: URL): Promise<{ response: Response; at: string } | null> {
  places ??= readPlaces().catch((fault: unknown) => {
    forgetPacks();
    throw fault;
  });
  const place = (await places).get(pathOf(address.pathname) ?? '');
  if (!place) return null;
  const content = await hold(place.bundle);
  if (!content) {
    // Somebody has cleared the store; the next request sees what is left.
    forgetPacks();
    return null;
  }
  const bytes = content.slice(place.start, place.end);
  const headers = { 'content-type': mediaType(place.path), 'x-content-type-options': 'nosniff' };
  // The index is asked for as the server has it.
  const body = isGzip(place.path) ? await gzip(bytes) : bytes;
  return { response: new Response(body, { headers }), at: place.at };
}

async function readPlaces(): Promise<Map<string, Place>> {
  const found = new Map<string, Place>();
  const installed = await allInstalled();
  // Tabs may still show the version before: of that they ask only for what is named by its content.
  for (const { previous, at } of installed) {
    if (previous) addPlaces(found, previous, at, isNamedByContent);
  }
  for (const { manifest, at } of installed) addPlaces(found, manifest, at, () => true);
  return found;
}

function addPlaces(
  found: Map<string, Place>,
  { bundles }: Manifest,
  at: string,
  wanted: (path: string) => boolean,
): void {
  for (const { hash, files } of bundles) {
    let start = 0;
    for (const { path, length } of files) {
      const end = start + length;
      if (wanted(path)) found.set(path.toLowerCase(), { path, bundle: hash, start, end, at });
      start = end;
    }
  }
}

/** Fetches a bundle again that is not here any more, or not as it should be; null without network. */
async function repair(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const packed = await fetchBundle(hash, AbortSignal.timeout(PATIENCE));
    const content = await unpack(packed);
    await storeBundle(hash, packed).catch(() => {});
    return content;
  } catch {
    return null;
  }
}

/** Holds a bundle in memory for what is asked for next; the one that was held longest goes first. */
function hold(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const known = held.get(hash);
  if (known) return known;
  const reading = readBundle(hash).then((content) => content ?? repair(hash));
  held.set(hash, reading);
  void reading
    .then((content) => {
      if (content) sizes.set(hash, content.length);
      else held.delete(hash);
      let sum = [...sizes.values()].reduce((all, size) => all + size, 0);
      for (const [oldest, size] of sizes) {
        if (sum <= ROOM || oldest === hash) break;
        sizes.delete(oldest);
        held.delete(oldest);
        sum -= size;
      }
    })
    .catch(() => held.delete(hash));
  return reading;
}
