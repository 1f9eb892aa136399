import { expect, test } from 'vitest';
import type { Guide } from '#guides';
import { alignEditions } from '../../src/2-join/catalog/align.ts';
import { pair, read } from '../support/guide.ts';

function guide(locale: string, version: string, sentences: readonly string[]): Guide {
  const body = sentences.map((english, at) => pair(103 + at, `${locale} ${english}`, english));
  const head = `---\nms.openlocfilehash: ${version}\n---\n`;
  return read(head + body.join('\n\n'), locale);
}

/** `russian[i]` ↔ `chinese[j]` for every pair that shares a key. */
function pairs(one: Guide, other: Guide): string[] {
  const [a, b] = alignEditions([one, other]);
  return (a?.keys ?? []).flatMap((key, i) => {
    const j = key === null ? -1 : (b?.keys.indexOf(key) ?? -1);
    return j === -1 ? [] : [`${i}${j}`];
  });
}

test('one English version aligns by number', () => {
  const sentences = ['Sign in.', 'Select it.', 'Sign in.'];
  expect(pairs(guide('ru', 'v1', sentences), guide('zh-TW', 'v1', sentences))).toEqual([
    '00',
    '11',
    '22',
  ]);
});

test('two versions align by English text, in order', () => {
  const newer = guide('ru', 'v2', ['New.', 'Sign in.', 'Select it.', 'Sign in.', 'End.']);
  const older = guide('zh-TW', 'v1', ['Sign in.', 'Gone.', 'Sign in.', 'End.']);
  expect(pairs(newer, older)).toEqual(['10', '32', '43']);
});

test('the same number with other English is no pair, even in one version', () => {
  expect(pairs(guide('ru', 'v1', ['A.', 'B.']), guide('zh-TW', 'v1', ['A.', 'C.']))).toEqual([
    '00',
  ]);
  expect(pairs(guide('ru', 'v1', ['A.', 'B.']), guide('zh-TW', 'v2', ['B.', 'A.']))).toHaveLength(
    1,
  );
});

test('a sentence that no other language has is keyless but keeps an anchor of its own', () => {
  const [one, other] = alignEditions([guide('ru', 'v1', ['A.', 'B.']), guide('de', 'v2', ['A.'])]);
  expect(one?.keys).toEqual([expect.any(String), null]);
  expect(other?.keys[0]).toBe(one?.keys[0]);
  expect(new Set(one?.anchors).size).toBe(2);
});

test('blanks, quotes and markup make no difference', () => {
  const russian = read(pair(103, 'x', 'Don’t **stop**  here.'));
  const chinese = read(pair(250, 'y', "Don't stop here."), 'zh-TW');
  expect(pairs(russian, chinese)).toEqual(['00']);
});
