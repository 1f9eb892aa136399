import { formatDate, languageName } from '#locale';
import { escapeText } from '#markup';
import { createTranslator } from '#strings';

/** What a copy says of itself. */
export interface About {
  /** Languages, the main one first. */
  locales: readonly string[];
  version: string;
  /** The day that the site was built, `YYYY-MM-DD`. */
  date: string;
}

/** `README.txt`: what this is and how to open it, in each language. Older editors need the mark and the ends of lines. */
export function readmeText({ locales, version, date }: About): string {
  const parts = locales.map((locale) => {
    const t = createTranslator(locale);
    return [
      'Handoff',
      t('pack.what'),
      t('pack.version', { version, date: formatDate(date, t.locale) }),
      t('pack.open', { file: 'index.html' }),
      t('pack.alone'),
      t('frame.independent'),
    ].join('\n\n');
  });
  const text = `${parts.join('\n\n---\n\n')}\n`.replaceAll('\u00A0', ' ');
  return `\uFEFF${text.replaceAll('\n', '\r\n')}`;
}

/** What lists of archives say of a copy, in at most 80 characters. */
export function shortText(locale: string): string {
  return createTranslator(locale)('pack.short');
}

const POLICY = "default-src 'none'; script-src 'self' file:; base-uri 'none'; form-action 'none'";

/** `scripts/start.js`, which the start page runs. */
export const START_SCRIPT = 'location.replace(document.currentScript.dataset.start)\n';

/**
 * `index.html` of the copy: leads to the home page of the main language, by a script of the copy. Who opened it without
 * unpacking the rest has no script, and reads what to do.
 */
export function startPage({ locales }: Pick<About, 'locales'>): string {
  const [main = ''] = locales;
  const t = createTranslator(main);
  const links = locales.map((locale) => {
    const words = locales.length > 1 ? languageName(locale, locale) : t('pack.start');
    return `<p lang="${locale}"><a href="${locale}/index.html">${escapeText(words)}</a></p>`;
  });
  return [
    `<!doctype html><html lang="${t.locale}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><title>Handoff</title>',
    `<script src="scripts/start.js" data-start="${main}/index.html"></script>`,
    `<noscript><meta http-equiv="refresh" content="0; url=${main}/index.html"></noscript>`,
    `</head><body><main><h1>Handoff</h1>${links.join('')}`,
    `<p>${escapeText(t('pack.unpack'))}</p></main></body></html>\n`,
  ].join('');
}
