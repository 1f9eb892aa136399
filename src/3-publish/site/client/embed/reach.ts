/** The way to a place, through as many decisions as it takes. */
import type { Asked } from './attributes.ts';
import type { Place } from './case.ts';
import { Failure, type Source } from './source.ts';
import { elsewhere, open, type Standing } from './walk.ts';

/** Two decisions may send a reader to each other once, for the cloud; nothing takes more than this. */
const MOST = 9;

/**
 * Resolves to the decision at a place, or at the place that this leads on to with what is known; null where the page
 * goes there by itself. Rejects with a `Failure`.
 * @param here what is shown, where it is in the language that is asked for
 */
export async function reach(
  source: Source,
  place: Place,
  { known, locale }: Pick<Asked, 'known' | 'locale'>,
  here: Standing | null,
  from: string,
): Promise<Standing | null> {
  let next = place;
  for (let hops = 0; hops < MOST; hops++) {
    const { decision, fragment } = next;
    if (decision !== from && source.leave(decision, fragment)) return null;
    const shown = here?.data.graph.id === decision ? here.data : null;
    const data = shown ?? (await source.decision(decision, locale));
    const standing = open(data, fragment, known);
    const on = elsewhere(standing);
    if (!on) return standing;
    next = on;
  }
  throw new Failure('data', `${place.decision} leads round in a circle`);
}
