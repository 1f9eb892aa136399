import type { Language } from './language.ts';

const stemmers = new WeakMap<Language, (form: string) => string>();

/** Returns what all forms of a folded word share; numbers and identifiers are returned as they are. */
export function stem(form: string, language: Language): string {
  const stemmer = stemmers.get(language) ?? compile(language);
  stemmers.set(language, stemmer);
  return stemmer(form);
}

/** Texts say the same words again and again, so each is made once. */
function compile({ rules }: Language): (form: string) => string {
  const known = new Map<string, string>();
  const groups = rules.map((group) =>
    group.map(([pattern, instead]) => [new RegExp(pattern, 'g'), instead] as const),
  );
  return (form) => {
    if (!/^[\p{L}\p{M}]{3,64}$/u.test(form)) return form;
    let word = known.get(form);
    if (word !== undefined) return word;
    // Who has no such keys types Latin letters without their marks.
    word = form
      .normalize('NFD')
      .replace(/(?<=[a-z])\p{M}+/gu, '')
      .normalize();
    for (const group of groups) {
      for (const [pattern, instead] of group) {
        if (word.search(pattern) < 0) continue;
        word = word.replace(pattern, instead);
        break;
      }
    }
    known.set(form, word);
    return word;
  };
}
