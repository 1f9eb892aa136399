import type { FindingList } from '#findings';
import { type Condition, type Graph, paths, questionsAhead, type Target } from '#walk';
import type { Reading } from './files.ts';
import type { Decision, Outcome, Question } from './model.ts';

/** The ways of a decision are proved one by one; one with more could not be tested or read by anybody. */
const MOST_WAYS = 20_000;

interface Structure {
  questions: ReadonlyMap<string, Question>;
  decisions: ReadonlyMap<string, Decision>;
  outcomes: ReadonlyMap<string, Outcome>;
}

/**
 * Returns the decisions that hold: every edge leads somewhere, every node is reached, no way turns in a circle or stops
 * without an outcome. What is wrong becomes findings; a decision with an error is left out, and so are those that lead
 * into it.
 */
export function proveDecisions(structure: Structure, reading: Reading): Map<string, Decision> {
  const { questions, outcomes } = structure;
  let sound = new Map(structure.decisions);
  const lists = new Map(
    [...sound.values()].map((decision) => [decision.id, reading.listFor(decision.file)]),
  );
  const keep = (holds: (decision: Decision, findings: FindingList) => boolean): boolean => {
    const before = sound.size;
    sound = new Map(
      [...sound].filter(([id, decision]) => {
        const findings = lists.get(id);
        return findings && holds(decision, findings);
      }),
    );
    return sound.size < before;
  };
  // Whatever is left out may be where others lead, so these are looked at again.
  for (let again = true; again; ) {
    const edges = keep((decision, findings) => {
      const faults = findings.items.length;
      checkEdges(decision, { questions, outcomes, decisions: sound }, findings);
      return findings.items.length === faults;
    });
    const graphs = new Map([...sound].map(([id, { graph }]) => [id, graph]));
    again = edges || keep((decision, findings) => endsWell(decision, graphs, findings));
  }
  return sound;
}

function checkEdges(decision: Decision, structure: Structure, findings: FindingList): void {
  const { graph } = decision;
  const fault: Fault = (place, code, message, mend) =>
    findings.add(`decisions/${code}`, 'error', decision.lines[place] ?? 1, message, mend);
  for (const [id, node] of Object.entries(graph.nodes)) {
    const question = structure.questions.get(node.ask);
    if (!question) {
      fault(
        id,
        'question',
        `\`${id}\` asks \`${node.ask}\`, which is no question.`,
        'Name one of questions.yaml.',
      );
      continue;
    }
    for (const [answer, edges] of Object.entries(node.to)) {
      if (!question.answers.includes(answer)) {
        fault(
          `${id}.${answer}`,
          'answer',
          `\`${node.ask}\` has no answer \`${answer}\`.`,
          'Name one of its answers in questions.yaml.',
        );
      }
      for (const { to } of edges) {
        if (leads(to, graph, structure)) continue;
        fault(
          `${id}.${answer}`,
          'edge',
          `\`${id}\`, answer \`${answer}\`, leads to ${to.kind} \`${to.id}\`, which is not there or has errors of its own.`,
          'Correct the name, or mend what it names.',
        );
      }
      if (
        edges.slice(0, -1).some(({ when }) => Object.keys(when).length === 0) ||
        Object.keys(edges.at(-1)?.when ?? {}).length > 0
      ) {
        fault(
          `${id}.${answer}`,
          'edge',
          `\`${id}\`, answer \`${answer}\`: exactly the last way must be without \`when\`.`,
          'Put the way for all others last.',
        );
      }
      for (const { when } of edges) {
        const wrong = unknownIn(when, structure.questions) ?? neverIn(when, node.fact, answer);
        if (wrong) fault(`${id}.${answer}`, 'condition', `\`${id}\` ${wrong}`, CONDITION);
      }
    }
  }
  const reached = questionsAhead(graph, graph.start);
  for (const id of Object.keys(graph.nodes)) {
    if (!reached.has(id))
      fault(
        id,
        'unreachable',
        `No way leads to \`${id}\`.`,
        'Lead an answer there, or take it out.',
      );
  }
}

/** A way that asks for another answer than the one that leads to it is never taken. */
function neverIn(when: Condition, fact: string, answer: string): string | null {
  if (when[fact]?.includes(answer) ?? true) return null;
  return `answers \`${answer}\` and depends on another answer to the same question, so nobody goes this way.`;
}

const CONDITION = 'Name a fact and an answer of questions.yaml.';

/** What is wrong with a condition, as the rest of a sentence; null for one that can hold. */
function unknownIn(when: Condition, questions: Structure['questions']): string | null {
  for (const [fact, answers] of Object.entries(when)) {
    const known = [...questions.values()].filter((question) => question.fact === fact);
    const wrong = answers.find((one) => !known.some((question) => question.answers.includes(one)));
    if (wrong !== undefined)
      return `depends on \`${fact}\` being \`${wrong}\`, which no question answers.`;
  }
  return null;
}

function leads({ kind, id }: Target, graph: Graph, { decisions, outcomes }: Structure): boolean {
  if (kind === 'node') return Object.hasOwn(graph.nodes, id);
  return kind === 'outcome' ? outcomes.has(id) : decisions.has(id);
}

function endsWell(
  decision: Decision,
  graphs: ReadonlyMap<string, Graph>,
  findings: FindingList,
): boolean {
  let count = 0;
  for (const { end, taken } of paths(graphs, decision.id)) {
    if (++count > MOST_WAYS) {
      findings.add(
        'decisions/too-many-ways',
        'error',
        1,
        `The decision has more than ${MOST_WAYS} ways, which nobody can hold against the sources.`,
        'Divide it, or let answers share the way on.',
      );
      return false;
    }
    if (end.kind === 'outcome') continue;
    const own = taken.filter(({ graph }) => graph === decision.id).at(-1);
    const way = taken.map(({ node, answer }) => `${node}=${answer}`).join(', ');
    findings.add(
      'decisions/cycle',
      'error',
      decision.lines[own ? `${own.node}.${own.answer}` : end.id] ?? 1,
      `The way ${way || 'from the start'} ends in a ${end.kind} at \`${end.id}\`, not in an outcome.`,
      'Lead its last answer to an outcome.',
    );
    return false;
  }
  return true;
}

/** Outcomes and questions that no decision uses are findings: nobody would ever see them. */
export function reportUnused({ questions, decisions, outcomes }: Structure, report: Report): void {
  const nodes = [...decisions.values()].flatMap(({ graph }) => Object.values(graph.nodes));
  const asked = new Set(nodes.map(({ ask }) => ask));
  const ends = new Set(
    nodes.flatMap(({ to }) =>
      Object.values(to).flatMap((edges) => edges.map((edge) => edge.to.id)),
    ),
  );
  const mend = 'Lead an answer there, or take it out.';
  for (const { id } of outcomes.values()) {
    if (!ends.has(id))
      report.outcome(id, 'unreachable', `No decision leads to the outcome \`${id}\`.`, mend);
  }
  for (const id of questions.keys()) {
    if (!asked.has(id))
      report.question(id, 'unreachable', `No decision asks \`${id}\`.`, 'Ask it, or take it out.');
  }
}

/** Steps of outcomes whose condition can never hold. */
export function reportConditions({ questions, outcomes }: Structure, report: Report): void {
  for (const { id, steps } of outcomes.values()) {
    for (const step of steps) {
      const wrong = unknownIn(step.when, questions);
      if (wrong)
        report.outcome(id, 'condition', `The step \`${step.id}\` of \`${id}\` ${wrong}`, CONDITION);
    }
  }
}

/** Notes an error at the place of an outcome or of a question. */
export interface Report {
  outcome: Fault;
  question: Fault;
}

type Fault = (id: string, code: string, message: string, mend: string) => void;
