import type { Catalog } from '#catalog';
import type { Words } from '#decisions';
import { createTranslator, type T } from '#strings';

/** Words of the decisions and of the interface around them, in one language. */
export interface Spoken {
  words: Words;
  t: T;
}

/** For a site without decisions. */
const NO_WORDS: Words = {
  locale: 'en',
  decisions: {},
  questions: {},
  outcomes: {},
  matrix: { columns: {}, groups: {}, rows: {} },
};

/** What the decisions say to readers of a locale: a language without words of its own has English ones, all of them. */
export function spokenTo({ handbook }: Pick<Catalog, 'handbook'>, locale: string): Spoken {
  const own = createTranslator(locale);
  const worded = own.locale === locale ? handbook.words.get(locale) : undefined;
  const words = worded ?? handbook.words.get('en') ?? NO_WORDS;
  return { words, t: words.locale === locale ? own : createTranslator('en') };
}
