import { fits, follow, questionsAhead, type Target } from '#walk';
import type { Decision, Words } from './model.ts';

/**
 * A decision as a Mermaid flowchart (https://mermaid.js.org/syntax/flowchart.html).
 * @param cloud draws only what is asked and said in this cloud
 */
export function mermaid({ graph }: Decision, words: Words, cloud: string | null = null): string {
  const start = graph.nodes[graph.start];
  const first = cloud !== null && start ? follow(start, cloud, { cloud }) : null;
  const root: Target = first ?? { kind: 'node', id: graph.start };
  const shown = root.kind === 'node' ? questionsAhead(graph, root.id) : new Set<string>();
  const lines: string[] = ['flowchart LR'];
  const ends = new Map<string, Target>();
  if (root.kind !== 'node') ends.set(nameOf(root), root);
  for (const id of Object.keys(graph.nodes).filter((node) => shown.has(node))) {
    const node = graph.nodes[id];
    if (!node) continue;
    const question = words.questions[node.ask];
    lines.push(`  ${nameOf({ kind: 'node', id })}{{${quoted(question?.ask ?? node.ask)}}}`);
    for (const [answer, edges] of Object.entries(node.to)) {
      const label = quoted(question?.answers[answer]?.text ?? answer);
      for (const { when, to } of edges) {
        // An edge for another cloud is not drawn.
        if (cloud !== null && when['cloud'] && !fits(when, { cloud })) continue;
        lines.push(`  ${nameOf({ kind: 'node', id })} -->|${label}| ${nameOf(to)}`);
        if (to.kind !== 'node') ends.set(nameOf(to), to);
      }
    }
  }
  for (const [name, { kind, id }] of ends) {
    const text =
      kind === 'outcome' ? words.outcomes[id]?.action : `→ ${words.decisions[id]?.title ?? id}`;
    lines.push(`  ${name}([${quoted(text ?? id)}])`);
  }
  return `${lines.join('\n')}\n`;
}

/** Words of Mermaid's own that break a chart as names. */
const RESERVED = /^(?:end|graph|flowchart|subgraph|style|class|classdef|click|default|linkstyle)$/;

/** Names in the chart: a decision may be called like a node; our ids have no underscore. */
function nameOf({ kind, id }: Target): string {
  return kind === 'decision' || RESERVED.test(id) ? `${id}_` : id;
}

/** Mermaid writes what it reserves as entities, and knows no line breaks. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.replace(/[#;"<>`]/g, (char) => `#${char.codePointAt(0)};`)}"`;
}
