import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cut,
  fold,
  isStop,
  type Language,
  languageOf,
} from '../../../src/0-ground/search/text/index.ts';

const en = languageOf('en', new Map());
const ja = languageOf('ja', new Map());

function forms(text: string, language: Language = en): string[] {
  return cut(text, language).map(({ form }) => form);
}

describe('cut', () => {
  test.each([
    ['C# and C++', ['c', 'c#', 'and', 'c', 'c++']],
    ['F#a', ['f', 'a', 'fa']],
    ['Ctrl+K', ['ctrl', 'k', 'ctrlk']],
    ['O365 24/7', ['o365', '24', '7', '247']],
    ['0x80041002 AADSTS50020', ['0x80041002', 'aadsts50020']],
    ['v2.0', ['v2', '0', 'v20']],
    ['MS-AZR-0145P', ['ms', 'azr', '0145p', 'msazr0145p']],
    ['An e-mail.', ['an', 'e', 'mail', 'email']],
    ["customer’s don't", ['customer', 's', 'don', 't']],
    ['O’Reilly l’utilisateur', ['o', 'reilly', 'l', 'utilisateur']],
    ['user_impersonation', ['user', 'impersonation', 'userimpersonation']],
    ['a/b/c/d/e', ['a', 'b', 'c', 'd', 'e']],
    ['someone@contoso', ['someone', 'contoso', 'someonecontoso']],
    ['@someone getUserById', ['someone', 'getuserbyid']],
    ['CSP-партнёр', ['csp', 'партнер', 'cspпартнер']],
    ['取消Azure訂用帳戶', ['取消', 'azure', '訂用', '用帳', '帳戶']],
    ['在 Azure', ['在', 'azure']],
    ['、。「」', []],
    ['サーバーに', ['サー', 'ーバ', 'バに']],
    ['ｻｰﾊﾞｰに', ['サー', 'ーバ', 'バに']],
    ['구독 취소', ['구독', '취소']],
    ['ยกเลิก', ['ยก', 'กเ', 'เล', 'ลิ', 'ิก']],
    ['𠮷野家', ['𠮷野', '野家']],
    ['zero\u200bwidth \u202eabc\u202c so\u00adft', ['zerowidth', 'abc', 'soft']],
    ['ＦＵＬＬ', ['full']],
    ['e\u0301cole école', ['école', 'école']],
    ['замо́к Ёж', ['замок', 'еж']],
    ['Straße STRASSE', ['strasse', 'strasse']],
    ['ΑΛΛΑΓΉ αλλαγής', ['αλλαγη', 'αλλαγησ']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('jamo are the syllables that they make', () => {
    expect(forms('\u1100\u1161\u11a8\u1102\u1161')).toEqual(['각나']);
    expect(forms('가\u11a8나')).toEqual(['각나']);
    expect(forms('ㄱㅏ구독').at(-1)).toBe('구독');
  });

  test('joined tokens span their parts', () => {
    expect(cut('my e-mail', en).at(-1)).toMatchObject({
      start: 3,
      end: 9,
      joined: true,
      stem: 'email',
    });
  });

  test('long paths have no joined token', () => {
    const text = 'https://docs.example.com/en-us/azure/virtual-machines';
    expect(cut(text, en).some(({ joined }) => joined)).toBe(false);
  });

  test('knows stop words', () => {
    const stop = cut('how to cancel 如何', en).map((token) => isStop(token, en));
    expect(stop).toEqual([true, true, false, false]);
    expect(cut('どう', ja).map((token) => isStop(token, ja))).toEqual([true]);
  });

  test.each([
    '\ud800',
    '\udc00a\ud800',
    '_'.repeat(10_000),
    `a${'@'.repeat(10_000)}`,
    'a-'.repeat(5_000),
    'あ'.repeat(10_000),
    `a${'\u0301'.repeat(10_000)}`,
    `a${'\u200b'.repeat(10_000)}`,
    'ﷺ'.repeat(1_000),
    '\u200b'.repeat(10_000),
    'ﾞ'.repeat(10_000),
    'a'.repeat(10_000),
  ])('hostile text ends soon (%#)', (text) => {
    const start = performance.now();
    cut(text, en);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

const LETTERS = "aBéß01_@-./'’+# \u200b\u202e\u0301ёЙя́取消帳サーバｰﾞ구독ยกเ\u{20bb7}\ud800ﷺİﬁ".split(
  '',
);
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS), maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('whatever the text', () => {
  test('tokens stand where they say', () => {
    fc.assert(
      fc.property(text, (of) => {
        let before = 0;
        for (const { form, start, end, joined, cjk } of cut(of, en)) {
          expect(form).not.toBe('');
          expect(end).toBeGreaterThan(start);
          const slice = of.slice(start, end);
          if (joined) expect(fold(slice).replace(/[-‐‑._/'’@]|[+#](?=.*[^+#])/gu, '')).toBe(form);
          // What follows decides about a long vowel; stray marks do not count.
          else if (cjk) expect(fold(`${slice}ア`).replace(/\p{sc=Zinh}/gu, '')).toContain(form);
          else expect(fold(slice)).toBe(form);
          if (!joined) {
            expect(start).toBeGreaterThanOrEqual(before);
            before = start;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('texts with a line between them are cut on their own', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(forms(`${one}\n${other}`)).toEqual([...forms(one), ...forms(other)]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a folded word stays as it is', () => {
    fc.assert(
      fc.property(text, (of) => {
        for (const { form } of cut(of, en)) expect(fold(form)).toBe(form);
      }),
      { numRuns: 2_000 },
    );
  });

  test('every pair of Chinese characters is found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'取消訂用帳戶支援'), minLength: 2 }),
        (of) => {
          const found = new Set(forms(of));
          for (let at = 0; at + 2 <= of.length; at++)
            expect(found.has(of.slice(at, at + 2))).toBe(true);
        },
      ),
    );
  });
});
