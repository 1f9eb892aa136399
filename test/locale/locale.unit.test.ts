import { expect, test } from 'vitest';
import * as locale from '#locale';

test('exposes its door', () => {
  expect(Object.keys(locale).sort()).toEqual([
    'canonicalTag',
    'direction',
    'fallbackChain',
    'formatDate',
    'formatList',
    'formatNumber',
    'formatPercent',
    'formatSeries',
    'languageName',
    'localeName',
    'setSpaces',
  ]);
});

test.each([
  ['ru', 'Русский'],
  ['zh-TW', '繁體中文'],
  ['en', 'English'],
  ['pt-BR', 'Português (Brasil)'],
  ['ar', 'العربية'],
])('%s calls itself %s', (tag, name) => {
  expect(locale.localeName(tag)).toBe(name);
});

test.each(['en-x-foo', 'de-DE-x-goethe', 'de-u-co-phonebk', 'en-t-jp', 'und', 'xx', 'no tag'])(
  '%s is its own name where it has no other, and crashes nothing',
  (tag) => {
    expect([tag, 'Deutsch']).toContain(locale.localeName(tag).replace(/ \(.*/, ''));
    expect(locale.languageName(tag, 'ru')).not.toBe('');
    expect(locale.direction(tag)).toBe('ltr');
    expect(locale.fallbackChain(tag, ['ru', 'en', 'not one'])).toContain('en');
    expect(locale.formatSeries(['a', 'b'], tag)).toBe('a, b');
  },
);

test('a tag has one true spelling, what is no tag has none', () => {
  expect(['ZH-tw', 'ru', 'xx_yy', ''].map(locale.canonicalTag)).toEqual([
    'zh-TW',
    'ru',
    null,
    null,
  ]);
});

test('Arabic, Hebrew and Persian read from right to left, others do not', () => {
  expect(['ar', 'he', 'fa'].map(locale.direction)).toEqual(['rtl', 'rtl', 'rtl']);
  expect(['ru', 'zh-TW', 'en', 'xx'].map(locale.direction)).toEqual(['ltr', 'ltr', 'ltr', 'ltr']);
});

test.each([
  ['ru', '27.03.2021'],
  ['zh-TW', '2021/03/27'],
  ['en', 'Mar 27, 2021'],
])('a day in %s is %s', (tag, written) => {
  expect(locale.formatDate('2021-03-27', tag)).toBe(written);
});

test('what is no date stays as it is', () => {
  expect(locale.formatDate('soon', 'ru')).toBe('soon');
});

test('only all of it is 100 %, and only nothing is 0 %', () => {
  expect([0, 0.001, 0.999, 1].map((share) => locale.formatPercent(share, 'en'))).toEqual([
    '0%',
    '1%',
    '99%',
    '100%',
  ]);
});

test('the best other language shares the script, then the language, then is English', () => {
  expect(locale.fallbackChain('zh-HK', ['ru', 'en', 'zh-CN', 'zh-TW', 'zh-HK'])).toEqual([
    'zh-TW',
    'zh-CN',
    'en',
    'ru',
  ]);
});

test.each([
  ['25 сентября 2023 г. и 1 мая', '25\u00A0сентября\u00A02023\u00A0г. и\u00A01\u00A0мая'],
  ['2021 г.: 29 октября, 3 марта 20215', '2021\u00A0г.: 29\u00A0октября, 3\u00A0марта 20215'],
  ['123 мая, 2 маяка, 5 гонцов', '123 мая, 2 маяка, 5 гонцов'],
])('a Russian date stays in one line: %s', (text, set) => {
  expect(locale.setSpaces(text, 'ru')).toBe(set);
  expect(locale.setSpaces(text, 'en')).toBe(text);
});

test('Russian gets its no-break spaces, other languages only those within product names', () => {
  expect(locale.setSpaces('Microsoft 365 и отчёт в Azure — за 5 дней', 'ru')).toBe(
    'Microsoft\u00A0365 и\u00A0отчёт в\u00A0Azure\u00A0— за 5\u00A0дней',
  );
  expect(locale.setSpaces('Microsoft 365 in a day — or 5 days', 'en')).toBe(
    'Microsoft\u00A0365 in a day — or 5 days',
  );
});

test('a series has the commas of its language', () => {
  expect(locale.formatSeries(['a', 'b'], 'zh-TW')).toBe('a，b');
  expect(locale.formatSeries(['a', 'b'], 'ru')).toBe('a, b');
});
