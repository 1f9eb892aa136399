export type Direction = 'ltr' | 'rtl';

/** Scripts that run from right to left; the runtime's own table (`Intl.Locale.textInfo`) is not in every engine. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Reading direction of a BCP 47 tag; unknown tags read from left to right. */
export function direction(tag: string): Direction {
  return RIGHT_TO_LEFT.has(script(tag)) ? 'rtl' : 'ltr';
}

/**
 * Name of a language in that language, as short as stays unmistakable: `Русский`, `繁體中文`, `Português (Brasil)`.
 * A tag that no name is known for is its own name.
 */
export function localeName(tag: string): string {
  const language = new Intl.Locale(tag).language;
  const named = script(tag) === script(language) ? tag : `${language}-${script(tag)}`;
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(named) ?? tag;
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** Name of a language in another one, as it stands within a sentence: `Russian`, `русский`. */
export function languageName(tag: string, reader: string): string {
  return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? tag;
}

function script(tag: string): string {
  return new Intl.Locale(tag).maximize().script ?? 'Latn';
}
