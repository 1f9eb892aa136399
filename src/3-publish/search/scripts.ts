/** Scripts by their ISO 15924 codes, as `scriptOf` of the search names them. */
const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Cyrl: ['Cyrillic'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Kana', 'Hiragana'],
  Kore: ['Hangul', 'Han'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Thai: ['Thai'],
  Deva: ['Devanagari'],
  Latn: ['Latin'],
};

/** The scripts that a language is written in; none for those that nothing here tells apart. */
export function scriptsOf(locale: string): readonly string[] {
  return SCRIPTS[new Intl.Locale(locale).maximize().script ?? ''] ?? [];
}

/** A regular expression, for the flag `u`, for letters that some languages have and one of them has not. */
export function foreignLetters(locale: string, locales: readonly string[]): string {
  const own = ['Latin', ...scriptsOf(locale)];
  const foreign = new Set(locales.flatMap(scriptsOf).filter((script) => !own.includes(script)));
  // Nothing is in an empty set of letters.
  return `[${[...foreign].map((script) => `\\p{sc=${script}}`).join('')}]`;
}
