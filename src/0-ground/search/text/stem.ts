import { stemEnglish } from './english.ts';
import { plain } from './fold.ts';
import { stemGerman } from './german.ts';
import type { Language } from './language.ts';
import { stemRussian } from './russian.ts';

/** Returns what all forms of a folded word share; numbers and identifiers are returned as they are. */
export function stem(form: string, language: Language): string {
  const { stemmer, endings } = language;
  if (stemmer === 'none' || !/^[\p{L}\p{M}]{3,}$/u.test(form)) return form;
  if (stemmer === 'endings') return withoutEnding(plain(form), endings);
  if (/[а-я]/.test(form)) return stemmer === 'ru' ? stemRussian(form) : form;
  return stemmer === 'de' ? stemGerman(plain(form)) : stemEnglish(plain(form));
}

/** Takes off the longest ending that leaves three letters and no less than half of the word. */
export function withoutEnding(word: string, endings: readonly string[]): string {
  const ending = endings.find(
    (each) => word.endsWith(each) && word.length >= Math.max(3 + each.length, 2 * each.length),
  );
  return ending ? word.slice(0, -ending.length) : word;
}
