import { Graph, layout } from '@dagrejs/dagre';
import { lineKey } from '../client/map/keys.ts';
import type { Box } from './boxes.ts';
import { orderByAnswers } from './order.ts';
import { type Size, sizeOf } from './size.ts';

/** A box with its place; all measures in pixels, from the upper left corner of the drawing. */
export interface DrawnBox extends Size {
  box: Box;
  x: number;
  y: number;
}

/** The line from an answer to where it leads. */
export interface DrawnLine {
  key: string;
  /** As `d` of a path. */
  path: string;
  conditional: boolean;
}

export interface Drawing {
  width: number;
  height: number;
  boxes: readonly DrawnBox[];
  lines: readonly DrawnLine[];
}

interface Point {
  x: number;
  y: number;
}

/** Between the columns, where the lines turn. */
const RANK_GAP = 72;
const BOX_GAP = 16;
const MARGIN = 4;

/** Places the boxes from the start on, column by column, and draws the lines from each answer. */
export function drawMap(boxes: readonly Box[]): Drawing {
  const graph = new Graph();
  graph.setGraph({
    rankdir: 'LR',
    // The first question in the corner where reading begins.
    align: 'UL',
    ranksep: RANK_GAP,
    nodesep: BOX_GAP,
    edgesep: 10,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  const sizes = new Map(boxes.map((box) => [box.key, sizeOf(box)]));
  for (const [key, { width, height }] of sizes) graph.setNode(key, { width, height });
  for (const { key, answers } of boxes) {
    const ends = answers.flatMap(({ leads }) => leads.map(({ to }) => to));
    // Many answers that lead to one place draw it near.
    for (const to of new Set(ends)) {
      graph.setEdge(key, to, { weight: ends.filter((end) => end === to).length });
    }
  }
  layout(graph, { customOrder: (layers) => orderByAnswers(layers, boxes) });

  const drawn = new Map<string, DrawnBox>();
  for (const box of boxes) {
    const size = sizes.get(box.key);
    const { x, y } = pointOf(graph.node(box.key));
    if (!size) continue;
    const place = { x: Math.round(x - size.width / 2), y: Math.round(y - size.height / 2) };
    drawn.set(box.key, { box, ...size, ...place });
  }
  const all = [...drawn.values()];
  return {
    width: MARGIN + Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: MARGIN + Math.max(0, ...all.map(({ y, height }) => y + height)),
    boxes: all,
    lines: all.flatMap((from) => linesFrom(from, drawn, graph)),
  };
}

function linesFrom(
  from: DrawnBox,
  drawn: ReadonlyMap<string, DrawnBox>,
  graph: Graph,
): DrawnLine[] {
  const { key, answers } = from.box;
  return answers.flatMap(({ id, leads }, index) =>
    leads.flatMap(({ to, when }) => {
      const target = drawn.get(to);
      const row = from.rows[index];
      if (!target || !row) return [];
      const points: unknown = graph.edge(key, to)?.['points'];
      const between = Array.isArray(points) ? points.slice(1, -1).map(pointOf) : [];
      const start = { x: from.x + from.width, y: from.y + row.middle };
      const end = { x: target.x, y: target.y + target.entry };
      const conditional = when !== null;
      return [{ key: lineKey(key, id, to), path: pathOf(start, between, end), conditional }];
    }),
  );
}

function pointOf(place: unknown): Point {
  if (typeof place !== 'object' || place === null) return { x: 0, y: 0 };
  const { x, y } = { x: 0, y: 0, ...place };
  return { x: Number(x), y: Number(y) };
}

/** Half of the widest box: a line that passes a column goes straight through all of it. */
const HALF_COLUMN = 140;

/** A line that turns only between the columns. */
function pathOf(start: Point, between: readonly Point[], end: Point): string {
  let path = `M${start.x} ${Math.round(start.y)}`;
  let at = start;
  const bendTo = (to: Point): void => {
    const middle = Math.round((at.x + to.x) / 2);
    const [x, y] = [Math.round(to.x), Math.round(to.y)];
    path += `C${middle} ${Math.round(at.y)} ${middle} ${y} ${x} ${y}`;
    at = { x, y };
  };
  for (const { x, y } of between) {
    // Points in the gap itself need no turn of their own.
    if (x - HALF_COLUMN <= at.x || x + HALF_COLUMN >= end.x) continue;
    bendTo({ x: x - HALF_COLUMN, y });
    at = { x: Math.round(x + HALF_COLUMN), y: at.y };
    path += `H${at.x}`;
  }
  bendTo(end);
  return path;
}
