import type { Graph, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { Box } from './boxes.ts';

/** The graph as the layout cuts it into columns: a line over several columns has a node in each of them. */
type Layers = Graph<GraphLabel, NodeLabel>;

/**
 * Orders each column by the answers that lead into it, so that what the first answer leads to stands above what the
 * second does. The layout itself knows no answers and would cross their lines.
 */
export function orderByAnswers(layers: Layers, boxes: readonly Box[]): void {
  const share = answerShares(boxes);
  const columns = Map.groupBy(layers.nodes(), (id) => Number(layers.node(id).rank));
  for (const [, column] of [...columns].sort(([a], [b]) => a - b)) {
    const placed = column.map((id) => ({ id, height: heightOf(id) }));
    placed.sort((a, b) => a.height - b.height);
    for (const [order, { id }] of placed.entries()) layers.node(id).order = order;
  }

  /** The mean of the answers that lead here, by the order of their boxes one column before. */
  function heightOf(id: string): number {
    const from = layers.predecessors(id) ?? [];
    const heights = from.map((before) => {
      const { order, dummy } = layers.node(before);
      return Number(order) + (dummy ? 0.5 : (share.get(`${before} ${endOf(id)}`) ?? 0.5));
    });
    return heights.reduce((sum, height) => sum + height, 0) / Math.max(1, heights.length);
  }

  /** Where a node that stands for a line leads in the end; any other one is the end itself. */
  function endOf(id: string): string {
    return layers.node(id).edgeObj?.w ?? id;
  }
}

/** By box and what it leads to: how far down the box the answers stand, from 0 to 1. */
function answerShares(boxes: readonly Box[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { key, answers } of boxes) {
    const ends = answers.flatMap(({ leads }, index) => leads.map(({ to }) => ({ to, index })));
    for (const [to, same] of Map.groupBy(ends, (end) => end.to)) {
      const sum = same.reduce((total, { index }) => total + index + 0.5, 0);
      shares.set(`${key} ${to}`, sum / same.length / answers.length);
    }
  }
  return shares;
}
