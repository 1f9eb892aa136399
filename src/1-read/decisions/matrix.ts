import type { Party } from '#field';
import { type Facts, follow, type Graph, type Taken, type Target, writeLink } from '#walk';
import type { Handbook, MatrixColumn, MatrixRow } from './model.ts';

/** One way that a cell of the matrix ends. */
export interface CellEnd {
  outcome: string;
  responsible: Party;
  /** The decision in which the outcome stands, and the fragment of its address with all answers. */
  decision: string;
  fragment: string;
}

export interface Cell {
  row: string;
  cloud: string;
  column: string;
  /** Without repetition, in the order of the answers. */
  ends: readonly CellEnd[];
  /** True where the documents do not describe the matter: no answer leads on, or the outcome or the row says so. */
  gap: boolean;
}

export interface Matrix {
  columns: readonly MatrixColumn[];
  rows: readonly (MatrixRow & { cells: readonly Cell[] })[];
}

/** Who is responsible for what, in which cloud, for which partner: replayed from the decisions, cell by cell. */
export function matrixOf({ decisions, outcomes, matrix }: Handbook): Matrix {
  const graphs = new Map([...decisions].map(([id, { graph }]) => [id, graph]));
  const rows = matrix.rows.map((row) => ({
    ...row,
    cells: matrix.columns.map(({ cloud, id, facts }): Cell => {
      const ends: CellEnd[] = [];
      const silent = row.gaps[cloud] ?? [];
      let gap = silent.includes('*') || silent.includes(id);
      for (const end of endsOf(graphs, row, facts)) {
        const outcome = end && outcomes.get(end.outcome);
        gap ||= !outcome || outcome.gap;
        if (!outcome || ends.some((other) => other.outcome === end.outcome)) continue;
        ends.push({ ...end, responsible: outcome.responsible });
      }
      return { row: row.id, cloud, column: id, ends, gap };
    }),
  }));
  return { columns: matrix.columns, rows };
}

type End = Omit<CellEnd, 'responsible'>;

function endsOf(graphs: ReadonlyMap<string, Graph>, row: MatrixRow, known: Facts): (End | null)[] {
  const ends: (End | null)[] = [];
  go(row.decision, null, known, []);
  return ends;

  function go(id: string, at: Target | null, facts: Facts, taken: readonly Taken[]): void {
    const graph = graphs.get(id);
    const place = at ?? { kind: 'node', id: graph?.start ?? '' };
    if (!graph || taken.length > 50) ends.push(null);
    else if (place.kind === 'decision') go(place.id, null, facts, []);
    else if (place.kind === 'outcome') {
      const fragment = writeLink(graph, { at: place.id, from: graph.start, taken, facts });
      ends.push({ outcome: place.id, decision: id, fragment });
    } else ask(graph, place.id, facts, taken);
  }

  function ask(graph: Graph, id: string, facts: Facts, taken: readonly Taken[]): void {
    const node = graph.nodes[id];
    const wanted = node && (row.answers[id] ?? row.answers[node.ask]);
    const answers = node ? choices(wanted, facts[node.fact], Object.keys(node.to)) : [];
    if (!node || answers.length === 0) {
      ends.push(null);
      return;
    }
    for (const answer of answers) {
      const next = follow(node, answer, facts);
      const then = { ...facts, [node.fact]: answer };
      if (next) go(graph.id, next, then, [...taken, { node: id, answer }]);
    }
  }
}

/** What the row says counts before what the column knows. */
function choices(
  said: readonly string[] | undefined,
  known: string | undefined,
  offered: readonly string[],
): readonly string[] {
  const wanted = said ?? (known === undefined ? [] : [known]);
  return wanted.includes('*') ? offered : offered.filter((answer) => wanted.includes(answer));
}
