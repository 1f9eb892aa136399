import { expect, test } from 'vitest';
import { decodeTicks, encodeTicks } from '../../../src/3-publish/site/client/tick-list.ts';

test('ticks survive being kept', () => {
  const ticks = new Set(['p1-1', 'p1-3']);
  expect(encodeTicks(ticks)).toBe('["p1-1","p1-3"]');
  expect(decodeTicks(encodeTicks(ticks))).toEqual(ticks);
});

test('nothing ticked is nothing kept', () => {
  expect(encodeTicks(new Set())).toBeNull();
});

test('a damaged entry counts as nothing ticked', () => {
  for (const damaged of [null, '', '[', '{"p1-1":true}', '[1,null]']) {
    expect(decodeTicks(damaged)).toEqual(new Set());
  }
});
