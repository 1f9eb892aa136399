import { describe, expect, test } from 'vitest';
import { pair, read } from '../support/guide.ts';

function remarks(target: string, source: string, locale = 'ru') {
  return read(pair(103, target, source), locale).segments[0]?.remarks;
}

describe('a sentence is marked', () => {
  test.each([
    ['number-differs', 'Ответ через 4 часа.', 'Reply within 2 hours.', 'ru'],
    ['number-differs', '第3個月前通知', 'We tell partners 6 months ahead.', 'zh-TW'],
    [
      'untranslated',
      'Select the customer and then open the service page.',
      'Select the customer and then open the service page.',
      'ru',
    ],
    ['bold-lost', 'Нажмите Далее.', 'Select **Next**.', 'ru'],
    ['link-lost', 'См. раздел.', 'See [the page](page.md).', 'ru'],
    ['negation-lost', 'Клиент может подать запрос.', 'The customer cannot file a request.', 'ru'],
    ['negation-lost', '客戶可以提出要求。', 'The customer cannot file a request.', 'zh-TW'],
  ])('%s', (remark, target, source, locale) => {
    expect(remarks(target, source, locale)).toEqual([remark]);
    const { findings } = read(pair(103, target, source), locale);
    expect(findings).toMatchObject([{ code: `guides/${remark}`, line: 1, severity: 'info' }]);
  });
});

describe('a good sentence is not marked', () => {
  test.each([
    ['dates', 'С 11 марта 2021 г.', 'From March 11, 2021.', 'ru'],
    ['dates in figures', '2021 年 3 月 11 日', 'March 11, 2021', 'zh-TW'],
    ['dates turned around', '13.01.18', '1/13/2018', 'ru'],
    ['decimal marks', '1 234,50 долл.', '$1,234.50', 'ru'],
    ['numbers in words', 'Два дня', '2 days', 'ru'],
    ['words in numbers', '30 天後', 'After thirty days', 'zh-TW'],
    ['times of day', 'в 18:00', 'by 6 PM', 'ru'],
    ['round the clock', 'круглосуточно', '24x7', 'ru'],
    ['versions', 'SDK 1.16.1', 'SDK v1.16.1', 'ru'],
    ['addresses', '/a/<Subscription ID>/b', '/a/<Subscription ID>/b', 'ru'],
    [
      'product names',
      'Microsoft 365 Business Premium E3 E5',
      'Microsoft 365 Business Premium E3 E5',
      'ru',
    ],
    ['negation inside a word', 'Служба недоступна.', 'The service is not available.', 'ru'],
    ['"not only"', 'Вы и клиент.', 'Not only you but not only the customer.', 'ru'],
    [
      'the same page in another language',
      '[x](https://docs.example/ru-ru/a)',
      '[x](https://docs.example/en-us/a)',
      'ru',
    ],
    ['a language without a list of negations', 'Xyz.', 'It is not so.', 'eo'],
  ])('for %s', (_, target, source, locale) => {
    expect(remarks(target, source, locale)).toEqual([]);
  });
});
