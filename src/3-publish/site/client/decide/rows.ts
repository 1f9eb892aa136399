/** The list of what is known, beside the question. */
import { type GraphNode, own, questionsAhead, walk } from '#walk';
import type { DecisionData } from './data.ts';
import { questionLink, type View } from './view.ts';

/**
 * `remembered`: not asked, known from before; `kept`: its question is still to come; `dropped`: nobody asks any more;
 * `again`: its question is still to come, but no longer offers this answer.
 */
export type Mark = 'remembered' | 'kept' | 'dropped' | 'again';

export interface Row {
  fact: string;
  /** What the answer is listed as. */
  about: string;
  value: string;
  mark: Mark | null;
  /** Fragment that shows the question, or null where it cannot be shown or is shown already. */
  change: string | null;
}

/** Returns what is known in the order of asking: the way, then what is kept, then what no longer counts. */
export function rows(data: DecisionData, view: View): Row[] {
  const { graph } = data;
  const { facts, taken } = view;
  const listed = new Map<string, Row>();
  const before = new Set(view.before);

  function list(nodes: readonly GraphNode[], mark: Mark | null, change: string | null): void {
    const fact = nodes[0]?.fact ?? '';
    const answer = own(facts, fact);
    if (answer === undefined || listed.has(fact)) return;
    const asked = nodes.flatMap(({ ask }) => own(data.questions, ask) ?? []);
    const question = asked.find(({ answers }) => Object.hasOwn(answers, answer));
    // An answer of another decision, or one that nobody gave: there are no words for it here.
    if (!question) return;
    const value = own(question.answers, answer) ?? '';
    listed.set(fact, { fact, about: question.about, value, mark, change });
  }
  function marked(fact: string, mark: Mark | null): Mark | null {
    return before.has(fact) ? 'remembered' : mark;
  }
  function link(id: string): string | null {
    return id === view.at.id ? null : questionLink(data, view, id);
  }

  if (view.direct) return [];
  for (const { node: id } of taken) {
    const node = own(graph.nodes, id);
    if (node) list([node], marked(node.fact, null), link(id));
  }
  // Answers beyond the question shown: the way goes on with them as soon as it is answered.
  const whole = walk(graph, facts, { from: view.from });
  for (const { node: id } of whole.taken) {
    const node = own(graph.nodes, id);
    if (node) list([node], marked(node.fact, 'kept'), link(id));
  }
  const end = whole.at.kind === 'node' ? whole.at.id : '';
  const ahead = questionsAhead(graph, view.at.kind === 'node' ? view.at.id : '');
  const all = Object.entries(graph.nodes);
  for (const fact of new Set(all.map(([, node]) => node.fact))) {
    const asking = all.filter(([, node]) => node.fact === fact);
    const coming = asking.filter(([id]) => ahead.has(id));
    const answer = own(facts, fact) ?? '';
    const offering = coming.find(([, node]) => Object.hasOwn(node.to, answer));
    const nodes = [...(offering ? [offering] : []), ...coming, ...asking].map(([, node]) => node);
    const open = coming.some(([id]) => id === end) ? link(end) : null;
    if (offering) list(nodes, marked(fact, 'kept'), null);
    // What the reader was not asked for is no answer of theirs that could be lost.
    else if (!before.has(fact)) list(nodes, coming.length > 0 ? 'again' : 'dropped', open);
  }
  return [...listed.values()];
}
