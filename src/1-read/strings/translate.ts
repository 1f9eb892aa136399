import { createInstance, type i18n } from 'i18next';
import { setSpaces } from '#locale';
import type { Key, T } from './keys.ts';
import { PSEUDO_LOCALE, pseudo } from './pseudo.ts';
import { BASE, readStrings } from './read.ts';

/** i18next's name for the strings that are not named otherwise. */
const SPACE = 'translation';

let instance: i18n | undefined;
const translators = new Map<string, T>();

/**
 * The strings of a language as a function; a language that has none speaks English.
 * With `HANDOFF_PSEUDO=1` English speaks a made-up language that shows which words are not strings and what a longer
 * text breaks.
 */
export function createTranslator(locale: string): T {
  const known = translators.get(locale);
  if (known) return known;
  instance ??= start();
  const english = instance.hasResourceBundle(PSEUDO_LOCALE, SPACE) ? PSEUDO_LOCALE : BASE;
  const spoken = locale !== BASE && instance.hasResourceBundle(locale, SPACE) ? locale : english;
  const fixed = instance.getFixedT(spoken);
  const exists = (key: string): key is Key => fixed(key, { count: 1, defaultValue: '' }) !== '';
  const settled = new Map<Key, string>();
  const say: Say = (key, values) => {
    if (values) return setSpaces(fixed(key, values), spoken);
    // Most strings have no variables, and every page asks for the same ones.
    const words = settled.get(key) ?? setSpaces(fixed(key), spoken);
    settled.set(key, words);
    return words;
  };
  const translator: T = Object.assign(say, { knows: exists, locale: spoken });
  translators.set(locale, translator);
  return translator;
}

type Say = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

function start(): i18n {
  const fresh = createInstance();
  const tables = new Map(readStrings());
  const base = tables.get(BASE);
  if (base && process.env['HANDOFF_PSEUDO'] === '1') tables.set(PSEUDO_LOCALE, pseudo(base));
  const resources = Object.fromEntries(
    [...tables].map(([tag, words]) => [tag, { [SPACE]: words }]),
  );
  // Without waiting: all strings are at hand. `init` returns a promise that has nothing left to tell.
  void fresh.init({
    resources,
    fallbackLng: BASE,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return fresh;
}
