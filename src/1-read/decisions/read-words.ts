import { basename, join } from 'node:path';
import { z } from 'zod';
import type { FindingList, PathInFile } from '#findings';
import { canonicalTag } from '#locale';
import { hold, holdEach, namesIn, type Reading, type SourceFile } from './files.ts';
import type { DecisionWords, MatrixWords, OutcomeWords, QuestionWords } from './model.ts';
import {
  DecisionWordsEntry,
  MatrixWordsFile,
  OutcomeWordsEntry,
  QuestionWordsEntry,
} from './schema.ts';

/** Words with the file and the lines where they stand. */
export interface Placed<Value> {
  value: Value;
  findings: FindingList;
  /** Line of what lies at a path below the value. */
  lineOf: (path: PathInFile) => number;
}

/** The words of one language as its files hold them, not yet held against the structure. */
export interface RawWords {
  locale: string;
  decisions: Map<string, Placed<DecisionWords>>;
  questions: Map<string, Placed<QuestionWords>>;
  outcomes: Map<string, Placed<OutcomeWords>>;
  matrix: Placed<MatrixWords> | null;
  /** For what no file has. */
  missing: FindingList;
}

/** Reads `words/<locale>/`: three files of fixed names, and one or more with outcomes. */
export function readWords(folder: string, reading: Reading): RawWords[] {
  return namesIn(folder).flatMap((locale) => {
    const missing = reading.listAt(join(folder, locale));
    if (canonicalTag(locale) === locale)
      return [readLanguage(join(folder, locale), reading, missing)];
    missing.add(
      'decisions/locale',
      'error',
      1,
      'The folder is not named after a language, so its words are left out.',
      'Name it after the tag of its language, such as ru or zh-TW.',
    );
    return [];
  });
}

function readLanguage(folder: string, reading: Reading, missing: FindingList): RawWords {
  const words: RawWords = {
    locale: basename(folder),
    decisions: new Map(),
    questions: new Map(),
    outcomes: new Map(),
    matrix: null,
    missing,
  };
  for (const source of reading.openAll(folder)) {
    if (source.name === 'matrix') words.matrix = readMatrixWords(source);
    else if (source.name === 'decisions')
      place<DecisionWords>(DecisionWordsEntry, source, words.decisions);
    else if (source.name === 'questions')
      place<QuestionWords>(QuestionWordsEntry, source, words.questions);
    else place<OutcomeWords>(OutcomeWordsEntry, source, words.outcomes);
  }
  return words;
}

function readMatrixWords(source: SourceFile): Placed<MatrixWords> | null {
  const value = hold(MatrixWordsFile, source.data, source);
  return value && { value, findings: source.findings, lineOf: source.lineOf };
}

const Entries = z.record(z.string(), z.unknown());

function place<Value>(
  schema: z.ZodType<Value>,
  source: SourceFile,
  into: Map<string, Placed<Value>>,
): void {
  const { data, findings } = source;
  // A file that nothing was written into yet says nothing wrong; what it lacks is told.
  const entries = hold(Entries, data ?? {}, source) ?? {};
  for (const [id, value] of holdEach(schema, entries, source, [])) {
    const lineOf = (path: PathInFile): number => source.lineOf([id, ...path]);
    if (!into.has(id)) into.set(id, { value, findings, lineOf });
    else {
      findings.add(
        'decisions/worded-twice',
        'error',
        lineOf([]),
        `\`${id}\` has words in another file of this language already.`,
        'Keep one of the two.',
      );
    }
  }
}
