/** Which other language of the site a question may be in. */
import type { Meta } from '../format/meta.ts';
import { scriptOf } from '../text/script.ts';
import type { AskedWord } from './words.ts';

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

/**
 * The language that the letters of a question belong to, where there are more of them than of the language of the index.
 * Latin letters tell nothing: English stands behind all pages, and names are in it everywhere.
 */
export function writtenIn(text: string, { locale, locales, scripts }: Meta): string | null {
  const letters = [...text].map(scriptOf);
  const counts = scripts.map((own) => letters.filter((script) => own.includes(script)).length);
  let best: string | null = null;
  let most = counts[locales.indexOf(locale)] ?? 0;
  for (const [at, tag] of locales.entries()) {
    const count = counts[at] ?? 0;
    if (count <= most || scripts[at]?.includes('Latin')) continue;
    best = tag;
    most = count;
  }
  return best;
}
