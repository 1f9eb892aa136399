/** What a word that nobody knows may be the beginning of. */
import { type Meta, SPACES } from '../format/meta.ts';
import { knownWords } from './known-words.ts';
import type { AskedTerm } from './rank.ts';
import type { Store } from './store.ts';
import { lookUp, stemsOf } from './terms.ts';
import { WEIGHTS } from './weights.ts';
import type { AskedWord } from './words.ts';

const MOST_COMPLETIONS = 5;
const MOST_FILES = 3;

/** The commonest words that an unfinished one may become. */
export async function completions(word: AskedWord, store: Store, meta: Meta): Promise<AskedTerm[]> {
  const { form, cjk } = word.token;
  // A lone character begins pairs; what is longer is cut into pairs anyway.
  if (cjk ? [...form].length > 1 : form.length < 2) return [];
  const known = await knownWords(store, 'forward', form, MOST_FILES);
  const lookups = known
    .filter((longer) => longer.form !== form)
    .sort((a, b) => b.common - a.common || a.form.length - b.form.length)
    .slice(0, MOST_COMPLETIONS)
    .map((longer) => ({ word, form: longer.form, weight: WEIGHTS.completion }));
  const entries = await lookUp(lookups, store, meta);
  return lookups.flatMap((lookup) =>
    SPACES.flatMap((space): AskedTerm[] => {
      const entry = entries[space].get(stemsOf(lookup.form, word, meta)[space]);
      if (!entry || entry.forms.length === 0) return [];
      return [{ space, entry, form: lookup.form, weight: lookup.weight, word: word.number }];
    }),
  );
}
