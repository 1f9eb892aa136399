import type { DocumentRecord, PieceRecord, RecordFile, SearchDocument, UnitRecord } from '#search';

/** Bytes of a file before it is packed. */
const FILE_SIZE = 3000;

/** What results show, some units a file, and how many units each file has. */
export function recordFiles(documents: readonly SearchDocument[]): {
  files: RecordFile[];
  counts: number[];
} {
  const files: RecordFile[] = [];
  const counts: number[] = [];
  let units: UnitRecord[] = [];
  let heads: Record<string, DocumentRecord> = {};
  let size = 0;
  documents.forEach((document, at) => {
    for (const each of document.units) {
      const record: UnitRecord = {
        p: each.place,
        t: each.title,
        e: each.sourceTitle,
        r: each.trail,
        x: each.pieces.map(pieceRecord),
        ...(each.local ? { l: 1 } : {}),
      };
      heads[at] = headOf(document);
      units.push(record);
      size += Buffer.byteLength(JSON.stringify(record));
      if (size >= FILE_SIZE) {
        files.push({ documents: heads, units });
        counts.push(units.length);
        units = [];
        heads = {};
        size = 0;
      }
    }
  });
  if (units.length > 0) {
    files.push({ documents: heads, units });
    counts.push(units.length);
  }
  return { files, counts };
}

function headOf(document: SearchDocument): DocumentRecord {
  return {
    u: document.url,
    t: document.title,
    e: document.sourceTitle,
    c: document.crumbs,
    d: document.description,
  };
}

function pieceRecord({
  target,
  source,
  step,
}: SearchDocument['units'][0]['pieces'][0]): PieceRecord {
  if (step) return [target, source, step.anchor, step.number, step.of];
  return source === null ? [target] : [target, source];
}
