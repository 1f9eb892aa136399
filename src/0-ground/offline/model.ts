/** A pack: all pages of a language, or all guides of a collection in a language, to be kept on a device. */
export interface PackSummary {
  /** `{locale}`, or `{locale}.{collection}`. */
  id: string;
  /** BCP 47. */
  locale: string;
  /** Id of a source collection, or null for the language itself. */
  collection: string | null;
  /** Changes when any file does. */
  version: string;
  pages: number;
  /** What installing it from nothing transfers: its manifest and bundles. */
  bytes: number;
  /** Files to fetch for that. */
  requests: number;
}

/** A copy of the site as one file, offered beside it. */
export interface SiteFile {
  locale: string;
  /** Below `/offline/`. */
  name: string;
  bytes: number;
  /** In hexadecimal digits. */
  sha256: string;
}

/** What `/offline/index.json` says. */
export interface PackList {
  packs: readonly PackSummary[];
  files: readonly SiteFile[];
}

/** A file of a pack. */
export interface PackedFile {
  /** Path in the built site, such as `ru/decide/index.html`. */
  path: string;
  /** Of its content, as `nameOf` writes it. */
  hash: string;
  /** Of its content, in bytes. */
  length: number;
}

/** Files that travel together: their contents one behind the other, packed. */
export interface Bundle {
  /** Of the content, as `nameOf` writes it. */
  hash: string;
  /** Packed. */
  bytes: number;
  files: readonly PackedFile[];
}

/** All that a version of a pack consists of. */
export interface Manifest {
  id: string;
  locale: string;
  collection: string | null;
  version: string;
  bundles: readonly Bundle[];
}
