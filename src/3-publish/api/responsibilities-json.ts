import { type Handbook, matrixOf } from '#decisions';
import type { ResponsibilitiesJson } from './decision-schema.ts';

/** Who is responsible for what, computed from the decisions; see `responsibilitiesSchema`. */
export function responsibilitiesJson(handbook: Handbook): ResponsibilitiesJson {
  const { columns, rows } = matrixOf(handbook);
  return {
    columns: columns.map(({ cloud, id, kind, facts }) => ({
      cloud,
      id,
      kind,
      facts: { ...facts },
    })),
    rows: rows.map(({ id, group, decision, cells }) => ({
      id,
      group,
      decision,
      cells: cells.map(({ cloud, column, ends, gap }) => ({
        cloud,
        column,
        ends: ends.map((end) => ({
          outcome: end.outcome,
          responsible: end.responsible,
          decision: end.decision,
          fragment: end.fragment,
        })),
        gap,
      })),
    })),
  };
}
