/** Which other language of the site a question may be in. */
import type { Meta } from '../format/meta.ts';
import { scriptOf } from '../text/script.ts';
import type { AskedWord } from './words.ts';

const SCRIPTS: Readonly<Record<string, readonly string[]>> = {
  Cyrl: ['Cyrillic'],
  Hans: ['Han'],
  Hant: ['Han'],
  Jpan: ['Han', 'Kana'],
  Kore: ['Hangul', 'Han'],
  Grek: ['Greek'],
  Arab: ['Arabic'],
  Hebr: ['Hebrew'],
  Thai: ['Thai'],
  Deva: ['Devanagari'],
  Latn: ['Latin'],
};

function scriptsOf(locale: string): readonly string[] {
  return SCRIPTS[new Intl.Locale(locale).maximize().script ?? ''] ?? [];
}

/** Languages that most of the words which this one does not know may belong to, likeliest first. */
export function otherLocales(unknown: readonly AskedWord[], meta: Meta): string[] {
  const scripts = new Set<string>(unknown.map(({ token }) => scriptOf(token.form)));
  return meta.locales
    .filter((locale) => locale !== meta.locale)
    .map((locale) => ({
      locale,
      shared: scriptsOf(locale).filter((script) => scripts.has(script)).length,
      // What English has is here already, behind the pages.
      here: locale === 'en',
    }))
    .filter(({ shared, here }) => shared > 0 && !here)
    .sort((a, b) => b.shared - a.shared)
    .map(({ locale }) => locale);
}
