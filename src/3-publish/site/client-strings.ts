import type { T } from '#strings';
import type { ClientStrings } from './client/strings.ts';

const made = new WeakMap<T, string>();

/** The words that scripts put into the page, as JSON for `<body data-strings>`. */
export function clientStrings(t: T): string {
  const known = made.get(t);
  if (known) return known;
  const words: ClientStrings = {
    english: t('client.english'),
    englishHint: t('client.englishHint'),
    copy: t('client.copy'),
    copied: t('client.copied'),
    close: t('client.close'),
    notFor: t('client.notFor', { cloud: '{cloud}' }),
    linkCopied: t('client.linkCopied'),
    copyOf: t('client.copyOf', { date: '{date}' }),
  };
  const json = JSON.stringify(words);
  made.set(t, json);
  return json;
}
