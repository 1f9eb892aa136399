import type { FindingList } from '#findings';
import { type Graph, paths, questionsAhead, type Target } from '#walk';
import type { Reading } from './files.ts';
import type { Decision, Outcome, Question } from './model.ts';

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
  for (let before = -1; before !== sound.size; ) {
    before = sound.size;
    sound = new Map(
      [...sound].filter(([id, decision]) => {
        const findings = lists.get(id);
        if (!findings) return false;
        const faults = findings.items.length;
        checkEdges(decision, { questions, outcomes, decisions: sound }, findings);
        return findings.items.length === faults;
      }),
    );
  }
  const graphs = new Map([...sound].map(([id, { graph }]) => [id, graph]));
  for (const [id, decision] of [...sound]) {
    const findings = lists.get(id);
    if (findings && !endsWell(decision, graphs, findings)) sound.delete(id);
  }
  return sound;
}

function checkEdges(decision: Decision, structure: Structure, findings: FindingList): void {
  const { graph } = decision;
  const fault = (node: string, code: string, message: string, mend: string): void =>
    findings.add(`decisions/${code}`, 'error', decision.lines[node] ?? 1, message, mend);
  if (!Object.hasOwn(graph.nodes, graph.start)) {
    fault('', 'edge', `The start \`${graph.start}\` is no node.`, 'Name a node in `start`.');
  }
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
          id,
          'answer',
          `\`${node.ask}\` has no answer \`${answer}\`.`,
          'Name one of its answers in questions.yaml.',
        );
      }
      for (const { to } of edges) {
        if (leads(to, graph, structure)) continue;
        fault(
          id,
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
          id,
          'edge',
          `\`${id}\`, answer \`${answer}\`: exactly the last way must be without \`when\`.`,
          'Put the way for all others last.',
        );
      }
      checkConditions(
        id,
        edges.map(({ when }) => when),
        structure,
        fault,
      );
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

function checkConditions(
  id: string,
  conditions: readonly Readonly<Record<string, readonly string[]>>[],
  { questions }: Structure,
  fault: (node: string, code: string, message: string, mend: string) => void,
): void {
  for (const [fact, answers] of conditions.flatMap((when) => Object.entries(when))) {
    const known = [...questions.values()].filter((question) => question.fact === fact);
    const wrong = answers.find(
      (answer) => !known.some((question) => question.answers.includes(answer)),
    );
    if (wrong !== undefined) {
      fault(
        id,
        'condition',
        `\`${id}\` depends on \`${fact}\` being \`${wrong}\`, which no question answers.`,
        'Name a fact and an answer of questions.yaml.',
      );
    }
  }
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
  for (const { end, taken } of paths(graphs, decision.id)) {
    if (end.kind === 'outcome') continue;
    const way = taken.map(({ node, answer }) => `${node}=${answer}`).join(', ');
    findings.add(
      'decisions/cycle',
      'error',
      decision.lines[taken.at(-1)?.node ?? ''] ?? 1,
      `The way ${way} ends in a ${end.kind} at \`${end.id}\`, not in an outcome.`,
      'Lead its last answer to an outcome.',
    );
    return false;
  }
  return true;
}

/** Outcomes and questions that no decision uses are findings: nobody would ever see them. */
export function reportUnused(
  { questions, decisions, outcomes }: Structure,
  questionsFile: string,
  reading: Reading,
): void {
  const nodes = [...decisions.values()].flatMap(({ graph }) => Object.values(graph.nodes));
  const asked = new Set(nodes.map(({ ask }) => ask));
  const ends = new Set(
    nodes.flatMap(({ to }) =>
      Object.values(to)
        .flat()
        .map((edge) => edge.to.id),
    ),
  );
  for (const { id, file, line } of outcomes.values()) {
    if (ends.has(id)) continue;
    reading
      .listFor(file)
      .add(
        'decisions/unreachable',
        'error',
        line,
        `No decision leads to the outcome \`${id}\`.`,
        'Lead an answer there, or take it out.',
      );
  }
  for (const id of questions.keys()) {
    if (asked.has(id)) continue;
    reading
      .listFor(questionsFile)
      .add(
        'decisions/unreachable',
        'error',
        1,
        `No decision asks \`${id}\`.`,
        'Ask it somewhere, or take it out.',
      );
  }
}
