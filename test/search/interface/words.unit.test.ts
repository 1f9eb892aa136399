import { describe, expect, test } from 'vitest';
import { patternOf, wordsIn } from '../../../src/3-publish/site/client/hit-words.ts';
import {
  askable,
  filtersOn,
  readAsked,
  writeAsked,
} from '../../../src/3-publish/site/client/search/question.ts';
import { count } from '../../../src/3-publish/site/client/search/words.ts';

describe('the address of a question', () => {
  test.each([
    '',
    '?q=gdap',
    '?q=gdap&instance=china&instance=global&kind=guide&owner=21vianet&role=admin-agent&trust=own&language=en&exact=1',
    '?instance=china',
  ])('is read and written again: %s', (query) => {
    expect(writeAsked(readAsked(query))).toBe(query);
  });

  test('says each value once, and no kind that there is not', () => {
    const asked = readAsked('?q=a&instance=china&instance=china&kind=toString&kind=guide');
    expect(writeAsked(asked)).toBe('?q=a&instance=china&kind=guide');
    expect(filtersOn(asked.filters)).toBe(2);
  });

  test('takes any text', () => {
    for (const text of ['a&b=c#d', '%', '+1 (800)', '\uD83D half', '\u202Eturned', '日本語']) {
      const asked = readAsked(writeAsked({ ...readAsked(''), text }));
      expect(asked.text).toBe(text.toWellFormed());
    }
  });

  test('is cut where nobody reads on', () => {
    expect(askable('ы'.repeat(10_000)).length).toBe(400);
    // Half of the last character would be no text.
    expect(askable(`${'ы'.repeat(399)}😀`).isWellFormed()).toBe(true);
  });
});

test('numbers have the plural of their language', () => {
  const forms = {
    one: '{count} результат',
    few: '{count} результата',
    many: '{count} результатов',
    other: '{count} результата',
  };
  const said = [0, 1, 2, 5, 11, 21, 112].map((number) => count(forms, number, 'ru'));
  expect(said).toEqual([
    '0 результатов',
    '1 результат',
    '2 результата',
    '5 результатов',
    '11 результатов',
    '21 результат',
    '112 результатов',
  ]);
  expect(count({ other: '{count} 筆' }, 1, 'zh-TW')).toBe('1 筆');
});

describe('words to be marked', () => {
  function found(words: readonly string[], text: string): readonly string[] {
    return [...text.matchAll(patternOf(words))].map(([hit]) => hit);
  }

  test('come from the address', () => {
    expect(wordsIn('?hit=%D0%BF%D0%BE%D1%87%D1%82%D0%B0~Azure~~')).toEqual(['почта', 'Azure']);
    expect(wordsIn('?q=1')).toEqual([]);
    expect(wordsIn('?hit=a~b~a')).toEqual(['a', 'b']);
    const many = Array.from({ length: 99 }, (_, at) => `${at}`.padEnd(999, 'a'));
    const words = wordsIn(`?hit=${many.join('~')}`);
    expect([words.length, words[0]?.length]).toEqual([12, 100]);
  });

  test('are found whole, whatever their case', () => {
    expect(found(['почта', 'почты'], 'Почта, почты и почтальон; ПОЧТА')).toEqual([
      'Почта',
      'почты',
      'ПОЧТА',
    ]);
    expect(found(['or'], 'support or work')).toEqual(['or']);
  });

  test('are found anywhere where no blanks stand between words', () => {
    expect(found(['支援'], '建立支援要求')).toEqual(['支援']);
    expect(found(['サポート'], 'テクニカルサポートへ')).toEqual(['サポート']);
  });

  test('may hold what means something in a pattern', () => {
    expect(found(['C++', '(v2.0)', 'a|b', '-'], 'C++ (v2.0) a|b')).toEqual([
      'C++',
      '(v2.0)',
      'a|b',
    ]);
  });

  test('of several the longest is taken', () => {
    expect(found(['Azure', 'Azure AD'], 'Azure AD and Azure')).toEqual(['Azure AD', 'Azure']);
  });
});
