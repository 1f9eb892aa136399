/** What results show, some units a file, as JSON: short keys, since there are thousands of them. */

/** A document as far as results show it. */
export interface DocumentRecord {
  /** Address. */
  u: string;
  /** Title. */
  t: string;
  /** English title, or null. */
  e: string | null;
  /** Crumbs. */
  c: readonly string[];
  /** Description, or empty. */
  d: string;
}

/** One unit: its place, its title, its trail, its pieces. */
export interface UnitRecord {
  p: string;
  t: string;
  /** English title, or null. */
  e: string | null;
  r: readonly string[];
  /** 1 where not all languages of the document have the place. */
  l?: 1;
  /** Pieces: target, source, and anchor, number and count of a step. */
  x: readonly PieceRecord[];
}

export type PieceRecord =
  | readonly [string]
  | readonly [string, string | null]
  | readonly [string, string | null, string, number, number];

/** A file: documents by their number, units in order. */
export interface RecordFile {
  documents: Readonly<Record<string, DocumentRecord>>;
  units: readonly UnitRecord[];
}
