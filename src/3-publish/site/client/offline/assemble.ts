/** Bundles made on the device: what it has already, and the few files that changed. */
import type { Bundle, Manifest, PackedFile } from '#offline';
import { nameOf } from '#offline';
import { fetchSingle } from './fetching.ts';
import { readBundle } from './shelf.ts';
import { gzip } from './unpack.ts';

/** Where the device has the content of a file. */
interface Place {
  bundle: string;
  start: number;
  end: number;
}

/** All contents on the device, by name. */
export type Contents = ReadonlyMap<string, Place>;

/** Lists the files in the stored bundles of some versions. */
export function contentsOf(
  manifests: readonly Manifest[],
  stored: ReadonlySet<string>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { hash: bundle, files } of manifests.flatMap(({ bundles }) => bundles)) {
    if (!stored.has(bundle)) continue;
    let start = 0;
    for (const { hash, length } of files) {
      places.set(hash, { bundle, start, end: start + length });
      start += length;
    }
  }
  return places;
}

/** Makes a bundle of what is here and of single files; null where that does not make just this bundle. */
export async function assemble(
  { hash, files }: Bundle,
  contents: Contents,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = new Map<string, Promise<Uint8Array<ArrayBuffer> | null>>();
  const part = async (file: PackedFile): Promise<Uint8Array<ArrayBuffer> | null> => {
    const place = contents.get(file.hash);
    if (!place) return fetchSingle(file, signal);
    const opening = opened.get(place.bundle) ?? readBundle(place.bundle);
    opened.set(place.bundle, opening);
    return (await opening)?.subarray(place.start, place.end) ?? null;
  };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const file of files) {
    const content = await part(file);
    if (!content) return null;
    parts.push(content);
  }
  const content = new Uint8Array(await new Blob(parts).arrayBuffer());
  return (await nameOf(content)) === hash ? gzip(content) : null;
}
