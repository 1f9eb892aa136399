export { createFinder } from './ask/finder.ts';
export {
  type DocumentClass,
  FORMAT,
  fileOf,
  lengthStep,
  type Meta,
  SPACES,
  type SpaceName,
} from './format/meta.ts';
export type { DocumentRecord, PieceRecord, RecordFile, UnitRecord } from './format/records.ts';
export {
  conceptStem,
  DESCRIPTION,
  type FormEntry,
  HEADING,
  levelOf,
  type TermEntry,
  TITLE,
  writeEntries,
} from './format/terms.ts';
export { type KnownWord, reversed, writeWords } from './format/words.ts';
export * from './model.ts';
export { cut, isStop, type Language, languageOf, stem, type Token } from './text/index.ts';
