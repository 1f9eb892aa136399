import { cloudsByPlace } from '#catalog';
import type { Handbook } from '#decisions';
import { outcomeOrder } from '#walk';

/**
 * By outcome: the decision by which search leads to it. Several decisions can end in the same outcome; that which does
 * so for customers of the most clouds is its entrance, and of equal ones the first.
 */
export function entrances({ decisions }: Pick<Handbook, 'decisions'>): ReadonlyMap<string, string> {
  const best = new Map<string, { decision: string; clouds: number }>();
  for (const { id: decision, graph } of decisions.values()) {
    const byPlace = cloudsByPlace(graph);
    for (const outcome of outcomeOrder(graph)) {
      const clouds = byPlace.get(outcome)?.length ?? 0;
      if (clouds > (best.get(outcome)?.clouds ?? -1)) best.set(outcome, { decision, clouds });
    }
  }
  return new Map([...best].map(([outcome, { decision }]) => [outcome, decision]));
}
