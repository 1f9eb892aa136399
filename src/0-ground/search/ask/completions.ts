/** What a word that nobody knows may be the beginning of. */
import { type Meta, placeIn, type SpaceName } from '../format/meta.ts';
import type { AskedTerm } from './rank.ts';
import type { Store } from './store.ts';
import { WEIGHTS } from './weights.ts';
import type { AskedWord } from './words.ts';

const MOST_COMPLETIONS = 5;
const MOST_FILES = 3;

/** The commonest words that an unfinished one may become. */
export async function completions(word: AskedWord, store: Store, meta: Meta): Promise<AskedTerm[]> {
  const { form, cjk } = word.token;
  // A lone character begins pairs; what is longer is cut into pairs anyway.
  if (cjk ? [...form].length > 1 : form.length < 2) return [];
  const spaces: SpaceName[] = /\p{Script=Latin}/u.test(form) ? ['t', 's'] : ['t'];
  const found = spaces.map(async (space) => {
    const firsts = meta.terms[space];
    if (firsts.length === 0) return [];
    // The stem may be shorter than what was typed.
    const first = placeIn(firsts, form);
    const last = Math.min(placeIn(firsts, `${form}\uffff`), first + MOST_FILES - 1);
    const places = new Set([1, 2].map((cut) => placeIn(firsts, form.slice(0, -cut))));
    for (let place = first; place <= last; place += 1) places.add(place);
    const files = [...places].map((place) => store.termFile(space, place));
    return (await Promise.all(files))
      .flatMap((entries) => [...entries.values()])
      .flatMap((entry): AskedTerm[] => {
        const longer = entry.forms.find((each) => each.form !== form && each.form.startsWith(form));
        const weight = WEIGHTS.completion;
        return longer ? [{ space, entry, form: longer.form, weight, word: word.number }] : [];
      });
  });
  return (await Promise.all(found))
    .flat()
    .sort((a, b) => b.entry.df - a.entry.df)
    .slice(0, MOST_COMPLETIONS);
}
