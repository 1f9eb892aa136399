/** The way to a place, through as many decisions as it takes. */
import type { Asked } from './attributes.ts';
import type { Place } from './case.ts';
import { Failure, type Source } from './source.ts';
import { elsewhere, open, type Standing } from './walk.ts';

/** Two decisions may send a reader to each other once, for the cloud; nothing takes more than this. */
const MOST = 9;

type Wish = Pick<Asked, 'known' | 'locale'>;

/** Goes to a place of the decision that is shown; null where that leads on to another one. */
export function reachHere(shown: Standing, place: Place, { known }: Wish): Standing | null {
  if (shown.data.graph.id !== place.decision) return null;
  const standing = open(shown.data, place.fragment, known);
  return elsewhere(standing) ? null : standing;
}

/**
 * Resolves to the decision at a place, or at the place that this leads on to with what is known; null where the page
 * goes there by itself. Rejects with a `Failure`.
 * @param shown what is shown, where it is in the language that is asked for
 * @param spare what is shown in whatever language, to go on in where that language cannot be read
 */
export async function reach(
  source: Source,
  place: Place,
  { known, locale }: Wish,
  shown: Standing | null,
  spare: Standing | null,
): Promise<Standing | null> {
  let next = place;
  for (let hops = 0; hops < MOST; hops++) {
    const { decision, fragment } = next;
    const at = (standing: Standing | null) =>
      standing?.data.graph.id === decision ? standing.data : null;
    const data =
      at(shown) ??
      (await source.decision(decision, locale).catch((failure: unknown) => {
        if (at(spare)) return at(spare);
        // Where another decision cannot be read, the page may be able to go to it.
        if (source.leave(decision, fragment)) return null;
        throw failure;
      }));
    if (!data) return null;
    const standing = open(data, fragment, known);
    const on = elsewhere(standing);
    if (!on) return standing;
    next = on;
  }
  throw new Failure('data', place.decision);
}
