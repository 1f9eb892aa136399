import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkMatrix } from './check-matrix.ts';
import { completeWords } from './complete-words.ts';
import { Reading, type SourceFile } from './files.ts';
import type { Handbook, Outcome, Words } from './model.ts';
import { proveDecisions, type Report, reportConditions, reportUnused } from './prove.ts';
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
  const open = (name: string) => reading.open(join(folder, name));
  const questionsFile = open('questions.yaml');
  const questions = byId(questionsFile ? readQuestions(questionsFile) : []);
  const documentsFile = open('documents.yaml');
  const documents = new Map(
    (documentsFile ? readDocuments(documentsFile) : []).map((entry) => [entry.code, entry]),
  );
  const outcomes = outcomesOf(reading.openAll(join(folder, 'outcomes')));
  const report = reporter(reading, outcomes, questionsFile);
  for (const { cites, id } of outcomes.values()) {
    for (const { code } of cites.filter((cite) => !documents.has(cite.code))) {
      const message = `\`${id}\` cites \`${code}\`, which documents.yaml does not name.`;
      report.outcome(id, 'cite', message, 'Add the document, or correct its code.');
    }
  }
  const all = reading
    .openAll(join(folder, 'graphs'))
    .flatMap((source) => readDecision(source, questions) ?? [])
    .sort((a, b) => a.order - b.order);
  const matrixFile = open('matrix.yaml');
  const plan = matrixFile ? readMatrix(matrixFile) : { columns: [], rows: [] };
  const everything = { questions, outcomes, matrix: plan, decisions: byId(all) };
  const [english, ...others] = wordsOf(folder, reading, everything);
  // What nobody can read in any language is not shown.
  const worded = {
    questions: only(questions, english?.questions),
    outcomes: only(outcomes, english?.outcomes),
    decisions: only(everything.decisions, english?.decisions),
  };
  const decisions = proveDecisions(worded, reading);
  reportUnused(everything, report);
  reportConditions(everything, report);
  const rows = matrixFile ? checkMatrix(plan, { questions, decisions }, matrixFile) : [];
  const matrix = english?.matrix ? { columns: plan.columns, rows } : { columns: [], rows: [] };
  const words = new Map<string, Words>();
  for (const one of english ? [english, ...others] : []) {
    const empty = { columns: {}, groups: {}, rows: {} };
    words.set(one.locale, { ...one, matrix: one.matrix ?? empty });
  }
  return { ...worded, decisions, documents, matrix, words, findings: reading.findings };
}

/** All words, English first; none where there is no English, for nothing can be held against it. */
function wordsOf(
  folder: string,
  reading: Reading,
  structure: Parameters<typeof completeWords>[2],
): ReturnType<typeof completeWords>[] {
  const raw = readWords(join(folder, 'words'), reading);
  const rawEnglish = raw.find(({ locale }) => locale === 'en');
  if (!rawEnglish) {
    reading
      .listAt(join(folder, 'words'))
      .add(
        'decisions/no-english',
        'error',
        1,
        'There are no English words, so no decision can be shown.',
        'Add the folder `en`: it is the source of the translations.',
      );
    return [];
  }
  const english = completeWords(rawEnglish, null, structure);
  const others = raw.filter((one) => one !== rawEnglish);
  return [english, ...others.map((one) => completeWords(one, english, structure))];
}

/** Outcomes of all files; of two with one id the first counts. */
function outcomesOf(sources: readonly SourceFile[]): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const source of sources) {
    for (const outcome of readOutcomes(source)) {
      const first = outcomes.get(outcome.id);
      if (!first) outcomes.set(outcome.id, outcome);
      else {
        source.findings.add(
          'decisions/twice',
          'error',
          outcome.line,
          `The outcome \`${outcome.id}\` stands in \`${first.file}\` already.`,
          'Keep one of the two.',
        );
      }
    }
  }
  return outcomes;
}

function reporter(
  reading: Reading,
  outcomes: ReadonlyMap<string, Outcome>,
  questions: SourceFile | null,
): Report {
  return {
    outcome(id, code, message, mend) {
      const { file = '', line = 1 } = outcomes.get(id) ?? {};
      reading.listFor(file).add(`decisions/${code}`, 'error', line, message, mend);
    },
    question(id, code, message, mend) {
      const line = questions?.lineOf(['questions', id]) ?? 1;
      questions?.findings.add(`decisions/${code}`, 'error', line, message, mend);
    },
  };
}

function byId<Item extends { id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
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
