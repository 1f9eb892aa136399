import { expect, test } from 'vitest';
import { smallHandbook, swap } from '../support/decisions.ts';

function cited(text: string): unknown {
  const { outcomes } = smallHandbook({
    'outcomes/all.yaml': swap('[ESC#109-114]', JSON.stringify([text])),
  });
  return outcomes.get('FIX')?.cites;
}

test.each([
  ['ESC', []],
  ['ESC#7', [[7, 7]]],
  [
    'ESC#109-114,123',
    [
      [109, 114],
      [123, 123],
    ],
  ],
  [' ESC#1-2 ', [[1, 2]]],
])('%j is a citation', (text, segments) => {
  expect(cited(text)).toEqual([{ code: 'ESC', segments }]);
});

test.each([
  '',
  'esc#1',
  'ESC#',
  'ESC#a',
  'ESC#9-3',
  'ESC#1,,2',
  'ESC 1',
  'ESC#1-2-3',
  'ESC#123456',
])('%j is none, and left out', (text) => {
  expect(cited(text)).toEqual([]);
});
