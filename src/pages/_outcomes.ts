import type { Outcome } from '#decisions';
import { outcomesOf } from '#site';
import { type DecisionProps, decisionPaths } from './_decisions.ts';

/** What the page of an outcome gets. */
export interface OutcomeProps extends DecisionProps {
  outcome: Outcome;
}

/** One page for each outcome of each decision in each language. */
export async function outcomePaths(): Promise<
  { params: { locale: string; decision: string; outcome: string }; props: OutcomeProps }[]
> {
  const decisions = await decisionPaths();
  return decisions.flatMap(({ params, props }) =>
    outcomesOf(props.catalog.handbook, props.decision).map((outcome) => ({
      params: { ...params, outcome: outcome.id.toLowerCase() },
      props: { ...props, outcome },
    })),
  );
}
