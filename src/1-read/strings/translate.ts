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
  const translator: T = Object.assign(
    (key: Key, values: Readonly<Record<string, string | number>> = {}) =>
      setSpaces(fixed(key, values), spoken),
    { knows: exists, locale: spoken },
  );
  translators.set(locale, translator);
  return translator;
}

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
