import type { Meta } from '../format/meta.ts';

/**
 * Languages that the letters of a question belong to where the language of the index has hardly any of them, likeliest
 * first. Latin letters tell nothing: English stands behind all pages, and names are in it everywhere.
 */
export function writtenIn(text: string, { locale, locales, scripts }: Meta): string[] {
  const counts = scripts.map(
    (names) =>
      text.split(new RegExp(names.map((name) => `\\p{sc=${name}}`).join('|') || '(?!)', 'u'))
        .length,
  );
  const own = counts[locales.indexOf(locale)] ?? 0;
  return locales
    .map((tag, at) => ({ tag, count: scripts[at]?.includes('Latin') ? 0 : (counts[at] ?? 0) }))
    .filter(({ count, tag }) => count > own && tag !== locale)
    .sort((a, b) => b.count - a.count)
    .map(({ tag }) => tag);
}
