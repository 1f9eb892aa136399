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
 * A tag that no name is known for, or that is no tag, is its own name.
 */
export function localeName(tag: string): string {
  const language = parsedTag(tag)?.language ?? tag;
  // The name of no language at all would be "Root".
  if (language === 'und') return tag;
  const named = script(tag) === script(language) ? tag : `${language}-${script(tag)}`;
  const name = nameOf(named, tag);
  if (name === null || name === named) return tag;
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** Name of a language in another one, as it stands within a sentence: `Russian`, `русский`; else the tag itself. */
export function languageName(tag: string, reader: string): string {
  return nameOf(tag, reader) ?? tag;
}

/** Canonical form of a BCP 47 tag (`zh-TW` of `ZH-tw`), or null for what is none. */
export function canonicalTag(tag: string): string | null {
  return parsedTag(tag)?.toString() ?? null;
}

/** What `Intl.DisplayNames` does not name (variants of one's own, extensions, `und`) it answers with an exception. */
function nameOf(tag: string, reader: string): string | null {
  try {
    return new Intl.DisplayNames(reader, { type: 'language' }).of(tag) ?? null;
  } catch {
    return null;
  }
}

function script(tag: string): string {
  return parsedTag(tag)?.maximize().script ?? 'Latn';
}

/** The parts of a tag, or null for what is none. */
export function parsedTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null;
  }
}
