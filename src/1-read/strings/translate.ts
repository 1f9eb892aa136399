import { createInstance, type i18n } from 'i18next';
import { setSpaces } from '#locale';
import type { Key, T } from './keys.ts';
import { BASE, readStrings } from './read.ts';

let instance: i18n | undefined;
const translators = new Map<string, T>();

/** The strings of a language as a function; a language that has none speaks English. */
export function createTranslator(locale: string): T {
  const known = translators.get(locale);
  if (known) return known;
  instance ??= start();
  const spoken = instance.hasResourceBundle(locale, 'translation') ? locale : BASE;
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
  const resources = Object.fromEntries(
    [...readStrings()].map(([tag, translation]) => [tag, { translation }]),
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
