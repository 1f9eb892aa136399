/** Manifests and lists as they are written; whatever is read is doubted, since it came over a network. */
import type { Bundle, Manifest, PackedFile, PackList, PackSummary, SiteFile } from './model.ts';

/** Grows when older readers cannot read what is written. */
const FORMAT = 1;

type Row = readonly [hash: string, bytes: number, files: readonly (string | number)[]];

/** Writes a manifest; files as three values one behind the other, since there are thousands. */
export function writeManifest({ id, locale, collection, version, bundles }: Manifest): string {
  const rows: Row[] = bundles.map(({ hash, bytes, files }) => [
    hash,
    bytes,
    files.flatMap((file) => [file.path, file.hash, file.length]),
  ]);
  return JSON.stringify({ format: FORMAT, id, locale, collection, version, bundles: rows });
}

/** Reads a manifest; throws a `RangeError` where the text is none. */
export function readManifest(text: string): Manifest {
  const value = record(parse(text));
  if (value['format'] !== FORMAT) throw broken('format');
  return {
    id: string(value['id']),
    locale: string(value['locale']),
    collection: value['collection'] === null ? null : string(value['collection']),
    version: string(value['version']),
    bundles: list(value['bundles']).map(readBundle),
  };
}

function readBundle(value: unknown): Bundle {
  const [hash, bytes, flat] = list(value);
  const values = list(flat);
  const files: PackedFile[] = [];
  for (let at = 0; at < values.length; at += 3) {
    files.push({
      path: string(values[at]),
      hash: string(values[at + 1]),
      length: size(values[at + 2]),
    });
  }
  return { hash: string(hash), bytes: size(bytes), files };
}

/** Reads the list of packs; throws a `RangeError` where the text is none. */
export function readPackList(text: string): PackList {
  const value = record(parse(text));
  return { packs: list(value['packs']).map(readSummary), files: readSiteFiles(value['files']) };
}

function readSummary(value: unknown): PackSummary {
  const { id, locale, collection, version, pages, bytes, requests } = record(value);
  return {
    id: string(id),
    locale: string(locale),
    collection: collection === null ? null : string(collection),
    version: string(version),
    pages: size(pages),
    bytes: size(bytes),
    requests: size(requests),
  };
}

function readSiteFiles(value: unknown): SiteFile[] {
  return list(value).map((each) => {
    const { locale, name, bytes, sha256 } = record(each);
    return {
      locale: string(locale),
      name: string(name),
      bytes: size(bytes),
      sha256: string(sha256),
    };
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw broken('JSON');
  }
}

function record(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw broken('object');
  return value as Record<string, unknown>;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw broken('list');
  return value;
}

function string(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw broken('text');
  return value;
}

function size(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw broken('size');
  return value;
}

function broken(what: string): RangeError {
  return new RangeError(`An offline manifest has no valid ${what}; fetch it again.`);
}
