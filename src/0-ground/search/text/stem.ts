import type { Language } from './language.ts';

type Compiled = readonly (readonly (readonly [RegExp, string])[])[];

const compiled = new WeakMap<Language, Compiled>();

/** Returns what all forms of a folded word share; numbers and identifiers are returned as they are. */
export function stem(form: string, language: Language): string {
  if (!/^[\p{L}\p{M}]{3,64}$/u.test(form)) return form;
  let rules = compiled.get(language);
  if (!rules) {
    rules = language.rules.map((group) =>
      group.map(([pattern, instead]) => [new RegExp(pattern, 'gu'), instead] as const),
    );
    compiled.set(language, rules);
  }
  // Who has no such keys types Latin letters without their marks.
  let word = form.normalize('NFD').replace(/(?<=[a-z])\p{M}+/gu, '').normalize();
  for (const group of rules) {
    const rule = group.find(([pattern]) => word.search(pattern) >= 0);
    if (rule) word = word.replace(...rule);
  }
  return word;
}
