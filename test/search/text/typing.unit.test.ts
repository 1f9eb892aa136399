import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../src/0-ground/search/text/edit-distance.ts';
import { swappedLayouts } from '../../../src/0-ground/search/text/layouts.ts';
import { scriptOf } from '../../../src/0-ground/search/text/script.ts';
import { transliterated } from '../../../src/0-ground/search/text/transliteration.ts';

describe('edit distance', () => {
  test.each([
    ['', '', 2, 0],
    ['', 'ab', 2, 2],
    ['abcd', 'acbd', 2, 1],
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['subscription', 'subscritpion', 1, 1],
    ['подписка', 'потписка', 1, 1],
    ['ca', 'abc', 3, 3],
    ['abcdef', 'badcfe', 3, 3],
  ])('%s %s', (one, other, max, expected) => {
    expect(editDistance(one, other, max)).toBe(expected);
  });

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  test('is the same both ways, and a lower limit only cuts it off', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, max) => {
        const whole = editDistance(one, other, 20);
        expect(editDistance(other, one, 20)).toBe(whole);
        expect(editDistance(one, other, max)).toBe(Math.min(whole, max + 1));
      }),
    );
  });
});

test.each([
  ['ghbdtn', ['привет']],
  ['руддщ', ['hello']],
  ['Gjlgbcrf', ['подписка']],
  ['gjlgbcrf,', ['подпискаб', 'подписка']],
  [',bkkbyu', ['биллинг']],
  ['"njn', ['этот', 'тот']],
  ['ыгиыскшзешщт', ['subscription']],
  ['lj365', ['до365']],
  ['365', []],
  ['訂用', []],
  ['', []],
])('the other keyboard layout: %s', (word, expected) => {
  expect(swappedLayouts(word)).toEqual(expected);
});

test.each([
  ['виндовс', 'windows'],
  ['эксель', 'exel'],
  ['азур', 'azur'],
  ['партнер', 'partner'],
  ['копилот', 'copilot'],
  ['podpiska', 'подписка'],
  ['schet', 'счет'],
  ['licenziya', 'лицензия'],
  ['zayavka', 'заявка'],
  ['oshibka', 'ошибка'],
  ['aktivatsiya', 'активация'],
  ['platezh', 'платеж'],
])('the other script: %s', (word, expected) => {
  expect(transliterated(word)).toContain(expected);
  expect(transliterated(word).length).toBeLessThanOrEqual(4);
});

test('only whole words of one script have another spelling', () => {
  for (const word of ['365', '訂用', 'o365', 'cspпартнер', ''])
    expect(transliterated(word)).toEqual([]);
});

test.each([
  ['word', 'Latin'],
  ['слово', 'Cyrillic'],
  ['訂用', 'Han'],
  ['使い方', 'Kana'],
  ['サーバー', 'Kana'],
  ['구독', 'Hangul'],
  ['αλλαγη', 'Greek'],
  ['اشتراك', 'Arabic'],
  ['מנוי', 'Hebrew'],
  ['ยกเลิก', 'Thai'],
  ['सदस्यता', 'Devanagari'],
  ['365', 'Other'],
  ['\ud800', 'Other'],
])('script of %s', (word, script) => {
  expect(scriptOf(word)).toBe(script);
});
