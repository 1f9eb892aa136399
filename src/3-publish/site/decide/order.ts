import type { Decision, Handbook, Outcome } from '#decisions';
import { outcomeOrder } from '#walk';

export { nodeOrder, outcomeOrder } from '#walk';

/** The outcomes that a decision itself ends in, in the order in which its answers name them. */
export function outcomesOf(
  { outcomes }: Pick<Handbook, 'outcomes'>,
  { graph }: Pick<Decision, 'graph'>,
): readonly Outcome[] {
  return outcomeOrder(graph).flatMap((id) => outcomes.get(id) ?? []);
}
