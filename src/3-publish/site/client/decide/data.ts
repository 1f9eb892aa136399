/** What the page tells the script about its decision. */
import type { DecisionData } from '../../decide/data.ts';
import { decode } from '../storage.ts';

export type { DecisionData } from '../../decide/data.ts';

/** Reads `[data-graph]`; null where it is damaged, and the page then stays as it is without script. */
export function readData(json: string | null | undefined): DecisionData | null {
  const data = decode(json);
  return isData(data) ? data : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function every(value: unknown, holds: (entry: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(holds);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isEdge(edge: unknown): boolean {
  if (!isRecord(edge)) return false;
  const { when, to } = edge;
  const known = (answers: unknown): boolean => Array.isArray(answers) && answers.every(isText);
  return every(when, known) && isRecord(to) && isText(to['kind']) && isText(to['id']);
}

function isNode(node: unknown): boolean {
  if (!isRecord(node)) return false;
  const edges = (list: unknown): boolean => Array.isArray(list) && list.every(isEdge);
  return [node['ask'], node['fact'], node['rev']].every(isText) && every(node['to'], edges);
}

function isQuestion(question: unknown): boolean {
  if (!isRecord(question)) return false;
  return [question['fact'], question['about']].every(isText) && every(question['answers'], isText);
}

function isData(data: unknown): data is DecisionData {
  if (!isRecord(data)) return false;
  const { graph, questions, beyond, cloud, outcomes } = data;
  if (!isRecord(graph) || !isRecord(graph['nodes'])) return false;
  const { id, start, nodes } = graph;
  return (
    isText(id) &&
    isText(start) &&
    Object.hasOwn(nodes, start) &&
    every(nodes, isNode) &&
    every(questions, isQuestion) &&
    every(beyond, (most) => typeof most === 'number') &&
    (cloud === null || isText(cloud)) &&
    Array.isArray(outcomes) &&
    outcomes.every(isText)
  );
}
