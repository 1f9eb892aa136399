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
  if (root.kind !== 'node') ends.set(root.id, root);
  for (const id of Object.keys(graph.nodes).filter((node) => shown.has(node))) {
    const node = graph.nodes[id];
    if (!node) continue;
    const question = words.questions[node.ask];
    lines.push(`  ${id}{{${quoted(question?.ask ?? node.ask)}}}`);
    for (const [answer, edges] of Object.entries(node.to)) {
      const label = quoted(question?.answers[answer]?.text ?? answer);
      for (const { when, to } of edges) {
        // An edge for another cloud is not drawn.
        if (cloud !== null && when['cloud'] && !fits(when, { cloud })) continue;
        lines.push(`  ${id} -->|${label}| ${to.id}`);
        if (to.kind !== 'node') ends.set(to.id, to);
      }
    }
  }
  for (const [id, { kind }] of ends) {
    const name =
      kind === 'outcome' ? words.outcomes[id]?.action : `→ ${words.decisions[id]?.title ?? id}`;
    lines.push(`  ${id}([${quoted(name ?? id)}])`);
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid writes what it reserves as entities. */
function quoted(text: string): string {
  return `"${text.replace(/[#;"<>`]/g, (char) => `#${char.codePointAt(0)};`)}"`;
}
