import type { Verdict } from './judge.ts';

/** Rates from 0 to 1 over a number of queries. */
export interface Score {
  n: number;
  success1: number;
  success5: number;
  /** Mean of 1 / rank, 0 where no answer is among the first five. */
  mrr: number;
  empty: number;
  /** Null where no query expects a section. */
  section: number | null;
}

/** The rates of some verdicts; NaN where there are none. */
export function score(verdicts: readonly Verdict[]): Score {
  const sections = verdicts.flatMap(({ section }) => (section === null ? [] : [section]));
  return {
    n: verdicts.length,
    success1: share(verdicts, ({ rank }) => rank === 1),
    success5: share(verdicts, ({ rank }) => rank !== null),
    mrr: mean(verdicts.map(({ rank }) => (rank === null ? 0 : 1 / rank))),
    empty: share(verdicts, ({ empty }) => empty),
    section: sections.length === 0 ? null : share(sections, (found) => found),
  };
}

function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return mean(items.map((item) => (holds(item) ? 1 : 0)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
