/** Who is responsible for what, as one version of the decisions says it, and how two versions differ. */
import type { Party } from '#field';

/** One way that a duty ends. */
export interface DutyEnd {
  responsible: Party;
  outcome: string;
}

/** One kind of problem for one kind of partner in one cloud: a cell of the matrix. */
export interface Duty {
  row: string;
  group: string;
  /** Id of the decision that the row is computed from. */
  decision: string;
  cloud: string;
  column: string;
  /** What the column is compared with in other clouds. */
  kind: string;
  /** Empty where the documents do not describe the matter. Their order says nothing. */
  ends: readonly DutyEnd[];
}

/** All duties as they were from one change to the next. */
export interface DutyVersion {
  /** Made of the duties and of the version before. */
  id: string;
  /** Id of the version before; null for the first. */
  previous: string | null;
  /** ISO date. */
  date: string;
  duties: readonly Duty[];
}

/** `responsible`: someone else is; `outcome`: the same parties, by another way. */
export const DUTY_CHANGES = ['added', 'removed', 'responsible', 'outcome'] as const;

/** What became of one duty from one version to the next. */
export interface DutyChange {
  kind: (typeof DUTY_CHANGES)[number];
  /** As it is now; as it was where it is gone. */
  duty: Duty;
  /** Null where the row or the column is new. */
  before: readonly DutyEnd[] | null;
  /** Null where the row or the column is gone. */
  after: readonly DutyEnd[] | null;
}
