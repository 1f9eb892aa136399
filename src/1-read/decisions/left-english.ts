const LATIN_WORD = /\p{Script=Latin}{2,}/gu;

/** What is written alike in all languages: code, and addresses of mail and web. */
const ALIKE = /`[^`]*`|\S+[@./]\S+/g;

/** Scripts that tell at a glance that a text is not English. */
const SCRIPTS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:ru|uk|be|bg|sr|mk|kk)\b/, /\p{Script=Cyrillic}/u],
  [/^(?:zh|yue)\b/, /\p{Script=Han}/u],
  [/^ja\b/, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u],
  [/^ko\b/, /\p{Script=Hangul}/u],
];

/**
 * Tells whether a translated text is still English: three Latin words or more and not one letter of the language's own
 * script or, for a language in Latin script, four words or more equal to the English.
 */
export function leftInEnglish(text: string, english: unknown, locale: string): boolean {
  const words = text.replace(ALIKE, '').match(LATIN_WORD)?.length ?? 0;
  const own = SCRIPTS.find(([language]) => language.test(locale))?.[1];
  return own ? words >= 3 && !own.test(text) : words >= 4 && text === english;
}
