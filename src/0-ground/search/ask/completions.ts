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
  known.sort((a, b) => b.common - a.common || a.form.length - b.form.length);
  // Of the forms of a word one is enough.
  const longer = new Map<string, string>();
  for (const one of known) {
    const { t } = stemsOf(one.form, word, meta);
    if (one.form !== form && !longer.has(t)) longer.set(t, one.form);
  }
  const lookups = [...longer.values()]
    .slice(0, MOST_COMPLETIONS)
    .map((each) => ({ word, form: each, weight: WEIGHTS.completion }));
  const entries = await lookUp(lookups, store, meta);
  return lookups.flatMap((lookup) =>
    SPACES.flatMap((space): AskedTerm[] => {
      const entry = entries[space].get(stemsOf(lookup.form, word, meta)[space]);
      if (!entry || entry.forms.length === 0) return [];
      return [{ space, entry, form: lookup.form, weight: lookup.weight, word: word.number }];
    }),
  );
}
