import type { Party } from '#field';
import type { Graph, GraphNode, Target } from '#walk';
import { revision } from '#walk';
import { parseCite } from './cite.ts';
import { checkReview, hold, holdEach, type SourceFile } from './files.ts';
import type {
  CitedDocument,
  Decision,
  MatrixPlan,
  Outcome,
  Question,
  TicketKind,
} from './model.ts';
import {
  DocumentEntry,
  DocumentsFile,
  type Goal,
  GraphFile,
  type GraphNodeEntry,
  Id,
  MatrixFile,
  OutcomeEntry,
  OutcomesFile,
  QuestionEntry,
  QuestionsFile,
} from './schema.ts';

/** Reads `questions.yaml`. */
export function readQuestions(source: SourceFile): Question[] {
  const file = hold(QuestionsFile, source.data, source);
  if (!file) return [];
  checkReview(file.reviewBy, source);
  return holdEach(QuestionEntry, file.questions, source, ['questions']).map(([id, entry]) => ({
    id,
    fact: entry.fact ?? id,
    remember: entry.remember,
    answers: entry.answers,
  }));
}

/** Reads one file of `graphs/`; its name is the id of the decision. Null where it is not valid. */
export function readDecision(
  source: SourceFile,
  questions: ReadonlyMap<string, Question>,
): Decision | null {
  const file = hold(GraphFile, source.data, source);
  const named = Id.safeParse(source.name).success;
  if (!named) {
    source.findings.add(
      'decisions/name',
      'error',
      1,
      'The name of the file is the id of the decision and stands in its address; this one cannot.',
      'Name it in lower-case letters, digits and dashes, ending in .yaml.',
    );
  }
  if (!file || !named) return null;
  checkReview(file.reviewBy, source);
  checkPlaces(file, source, questions);
  const nodes: Record<string, GraphNode> = {};
  const lines: Record<string, number> = {};
  for (const [id, entry] of Object.entries(file.nodes)) {
    nodes[id] = graphNode(entry, file.nodes, questions);
    lines[id] = source.lineOf(['nodes', id, 'ask']);
    for (const answer of Object.keys(entry.to)) {
      lines[`${id}.${answer}`] = source.lineOf(['nodes', id, 'to', answer]);
    }
  }
  const graph: Graph = { id: source.name, start: file.start, nodes };
  const { order, cloud, reviewed, reviewBy, reference, differences } = file;
  return {
    id: source.name,
    order,
    cloud,
    graph,
    reviewed,
    reviewBy,
    reference,
    differences,
    file: source.file,
    lines,
  };
}

/** What a graph names apart from its edges: its start, its cloud and the nodes that differ from the tree. */
function checkPlaces(
  { cloud, differences, nodes, start }: GraphFile,
  source: SourceFile,
  questions: ReadonlyMap<string, Question>,
): void {
  if (!Object.hasOwn(nodes, start)) {
    source.findings.add(
      'decisions/edge',
      'error',
      source.lineOf(['start']),
      `The start \`${start}\` is no node.`,
      'Name a node in `start`.',
    );
  }
  const clouds = [...questions.values()].flatMap(({ fact, answers }) =>
    fact === 'cloud' ? answers : [],
  );
  if (cloud !== null && clouds.length > 0 && !clouds.includes(cloud)) {
    source.findings.add(
      'decisions/cloud',
      'error',
      source.lineOf(['cloud']),
      `\`${cloud}\` is no cloud that a question knows.`,
      `Name one of ${clouds.join(', ')}.`,
    );
  }
  for (const [index, { at }] of differences.entries()) {
    for (const node of at.filter((id) => !Object.hasOwn(nodes, id))) {
      source.findings.add(
        'decisions/difference',
        'error',
        source.lineOf(['differences', index]),
        `The difference is listed at \`${node}\`, which is no node.`,
        'Correct the name, or take it out.',
      );
    }
  }
}

function graphNode(
  { ask, to }: GraphNodeEntry,
  nodes: Readonly<Record<string, unknown>>,
  questions: ReadonlyMap<string, Question>,
): GraphNode {
  const edges = Object.entries(to).map(([answer, goal]) => {
    const branches = Array.isArray(goal) ? goal : [goal];
    return [
      answer,
      branches.map((branch) =>
        typeof branch === 'object' && 'when' in branch
          ? { when: branch.when, to: target(branch.to, nodes) }
          : { when: {}, to: target(branch, nodes) },
      ),
    ] as const;
  });
  const question = questions.get(ask);
  const order = question?.answers ?? [];
  const sorted = edges.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return {
    ask,
    fact: question?.fact ?? ask,
    rev: revision(JSON.stringify([ask, sorted])),
    to: Object.fromEntries(sorted),
  };
}

/** Outcomes are written in capitals, so they are never mistaken for nodes. */
function target(goal: Goal, nodes: Readonly<Record<string, unknown>>): Target {
  if (typeof goal === 'object') return { kind: 'decision', id: goal.decision };
  const kind = Object.hasOwn(nodes, goal) || goal !== goal.toUpperCase() ? 'node' : 'outcome';
  return { kind, id: goal };
}

/** Reads one file of `outcomes/`. */
export function readOutcomes(source: SourceFile): Outcome[] {
  const file = hold(OutcomesFile, source.data, source);
  if (!file) return [];
  checkReview(file.reviewBy, source);
  const { reviewed, reviewBy } = file;
  return holdEach(OutcomeEntry, file.outcomes, source, ['outcomes']).map(([id, entry]) => ({
    id,
    ...entry,
    ticket: entry.ticket ?? usualTicket(entry.responsible),
    cites: entry.cites.flatMap((text, index) => {
      const cite = parseCite(text);
      if (cite) return [cite];
      source.findings.add(
        'decisions/cite',
        'error',
        source.lineOf(['outcomes', id, 'cites', index]),
        `\`${text}\` is no citation.`,
        'Write a code of documents.yaml, then the segments: ESC#109-114,123.',
      );
      return [];
    }),
    reviewed,
    reviewBy,
    file: source.file,
    line: source.lineOf(['outcomes', id]),
  }));
}

/** Whoever acts alone, or leaves it to the customer, has nothing to file. */
function usualTicket(responsible: Party): TicketKind {
  return responsible === 'partner' || responsible === 'customer' ? 'record' : 'request';
}

/** Reads `documents.yaml`. */
export function readDocuments(source: SourceFile): CitedDocument[] {
  const file = hold(DocumentsFile, source.data, source);
  if (!file) return [];
  return holdEach(DocumentEntry, file.documents, source, ['documents']).flatMap(
    ([code, entry]): CitedDocument[] => {
      if ((entry.path === null) !== (entry.url === null)) return [{ code, ...entry }];
      source.findings.add(
        'decisions/document',
        'error',
        source.lineOf(['documents', code]),
        `The document \`${code}\` needs either a path or a web address.`,
        'Give it one of `path` and `url`.',
      );
      return [];
    },
  );
}

/** Reads `matrix.yaml`. */
export function readMatrix(source: SourceFile): MatrixPlan {
  const file = hold(MatrixFile, source.data, source);
  if (!file) return { columns: [], rows: [] };
  return {
    columns: Object.entries(file.columns).flatMap(([cloud, columns]) =>
      Object.entries(columns).map(([id, facts]) => ({
        cloud,
        id,
        kind: file.alike[id] ?? id,
        facts,
      })),
    ),
    rows: Object.entries(file.groups).flatMap(([group, rows]) =>
      Object.entries(rows).map(([id, row]) => ({ id, group, ...row })),
    ),
  };
}
