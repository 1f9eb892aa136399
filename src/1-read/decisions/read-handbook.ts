import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { completeWords } from './complete-words.ts';
import { Reading } from './files.ts';
import type { Handbook, Outcome, Words } from './model.ts';
import { proveDecisions, reportUnused } from './prove.ts';
import {
  readDecision,
  readDocuments,
  readMatrix,
  readOutcomes,
  readQuestions,
} from './read-structure.ts';
import { readWords } from './read-words.ts';

/**
 * Reads and proves `content/decisions`. What is broken is left out with a finding, and the rest goes on; a project
 * without the folder has no decisions.
 * @param folder absolute path of `content/decisions`
 */
export function readHandbook(folder: string): Handbook {
  const reading = new Reading();
  if (!existsSync(folder)) return emptyHandbook();
  const questions = mapOf('questions.yaml', readQuestions);
  const documentsFile = reading.open(join(folder, 'documents.yaml'));
  const documents = new Map(
    (documentsFile ? readDocuments(documentsFile) : []).map((entry) => [entry.code, entry]),
  );
  const outcomes = new Map<string, Outcome>();
  for (const source of reading.openAll(join(folder, 'outcomes'))) {
    for (const outcome of readOutcomes(source)) outcomes.set(outcome.id, outcome);
  }
  for (const { cites, file, line, id } of outcomes.values()) {
    for (const { code } of cites.filter((cite) => !documents.has(cite.code))) {
      reading
        .listFor(file)
        .add(
          'decisions/cite',
          'error',
          line,
          `\`${id}\` cites \`${code}\`, which documents.yaml does not name.`,
          'Add the document, or correct its code.',
        );
    }
  }
  const all = reading
    .openAll(join(folder, 'graphs'))
    .flatMap((source) => readDecision(source, questions) ?? [])
    .sort((a, b) => a.order - b.order);
  const matrixFile = reading.open(join(folder, 'matrix.yaml'));
  const plan = matrixFile ? readMatrix(matrixFile) : { columns: [], rows: [] };
  const raw = readWords(join(folder, 'words'), reading);
  const everything = {
    questions,
    outcomes,
    matrix: plan,
    decisions: new Map(all.map((decision) => [decision.id, decision])),
  };
  const rawEnglish = raw.find(({ locale }) => locale === 'en');
  const english = rawEnglish && completeWords(rawEnglish, null, everything);
  // What nobody can read in any language is not shown.
  const worded = {
    questions: only(questions, english?.questions),
    outcomes: only(outcomes, english?.outcomes),
    decisions: only(everything.decisions, english?.decisions),
  };
  const decisions = proveDecisions(worded, reading);
  const questionsFile = relative(process.cwd(), join(folder, 'questions.yaml'));
  reportUnused({ questions, decisions: everything.decisions, outcomes }, questionsFile, reading);
  const matrix = {
    columns: plan.columns,
    rows: plan.rows.filter(({ decision }) => decisions.has(decision)),
  };
  const words = new Map<string, Words>();
  if (english) words.set('en', english);
  for (const language of raw) {
    if (language.locale === 'en' || !english) continue;
    words.set(language.locale, completeWords(language, english, everything));
  }
  return { ...worded, decisions, documents, matrix, words, findings: reading.findings };

  function mapOf<Item extends { id: string }>(
    name: string,
    read: (source: NonNullable<ReturnType<Reading['open']>>) => Item[],
  ): Map<string, Item> {
    const source = reading.open(join(folder, name));
    return new Map((source ? read(source) : []).map((item) => [item.id, item]));
  }
}

function only<Item>(
  items: ReadonlyMap<string, Item>,
  worded: Readonly<Record<string, unknown>> | undefined,
): Map<string, Item> {
  return new Map([...items].filter(([id]) => worded !== undefined && Object.hasOwn(worded, id)));
}

function emptyHandbook(): Handbook {
  return {
    questions: new Map(),
    decisions: new Map(),
    outcomes: new Map(),
    documents: new Map(),
    matrix: { columns: [], rows: [] },
    words: new Map(),
    findings: [],
  };
}
