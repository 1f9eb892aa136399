/** Which other language of the site a question may be in. */
import type { Meta } from '../format/meta.ts';
import { scriptOf } from '../text/script.ts';
import type { Opened } from './show.ts';
import { hear } from './terms.ts';
import { type AskedWord, askedWords, MOST_LETTERS } from './words.ts';

/** Languages that most of the words which this one does not know may belong to, likeliest first. */
export function otherLocales(unknown: readonly AskedWord[], meta: Meta): string[] {
  const scripts = new Set<string>(unknown.map(({ token }) => scriptOf(token.form)));
  return meta.locales
    .map((locale, at) => ({
      locale,
      shared: (meta.scripts[at] ?? []).filter((script) => scripts.has(script)).length,
      // What English has is here already, behind the pages.
      here: locale === 'en',
    }))
    .filter(({ locale, shared, here }) => locale !== meta.locale && shared > 0 && !here)
    .sort((a, b) => b.shared - a.shared)
    .map(({ locale }) => locale);
}

/** Which share of the letters of a question must belong to another language, so that it is asked first. */
const MOSTLY = 0.75;
/** So many letters a sign of a script stands for that writes words with few of them. */
const SIGNS: Readonly<Record<string, number>> = { Han: 3, Kana: 2, Hangul: 2 };

/**
 * The language that nearly all letters of a question belong to, where the index of another one does not know all of its
 * words, and the share of those that it knows.
 */
export async function writtenElsewhere(
  text: string,
  { store, meta }: Opened,
): Promise<{ locale: string; known: number } | null> {
  const locale = writtenIn(text.slice(0, MOST_LETTERS), meta);
  if (locale === null) return null;
  const { words } = askedWords(text, meta);
  const { missing } = await hear(words, store, meta);
  return missing.length === 0 ? null : { locale, known: 1 - missing.length / words.length };
}

/** Latin letters tell nothing: English stands behind all pages, and names are in it everywhere. */
function writtenIn(text: string, { locale, locales, scripts }: Meta): string | null {
  const letters = [...text].map(scriptOf).filter((script) => script !== 'Other');
  const weigh = (of: readonly string[]) =>
    of.reduce((sum, script) => sum + (SIGNS[script] ?? 1), 0);
  const least = weigh(letters) * MOSTLY;
  const written = locales.findIndex((_, at) => {
    const own = scripts[at] ?? [];
    return !own.includes('Latin') && weigh(letters.filter((one) => own.includes(one))) > least;
  });
  const found = locales[written];
  return found === undefined || found === locale ? null : found;
}
