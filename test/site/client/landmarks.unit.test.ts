import { expect, test } from 'vitest';
import {
  decodePlace,
  encodePlace,
  type Landmark,
  nearest,
} from '../../../src/3-publish/site/client/landmarks.ts';

const text: readonly Landmark[] = [
  { id: 'a', top: -300 },
  { id: 'b', top: -20 },
  { id: 'c', top: 80 },
  { id: 'd', top: 200 },
];

test('the first landmark below the header comes first, then those before it', () => {
  expect(nearest(text, 64, 60).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('no more than asked for', () => {
  expect(nearest(text, 64, 2).map(({ id }) => id)).toEqual(['c', 'b']);
});

test('past the end of the text the last landmark is the nearest', () => {
  expect(nearest(text, 900, 2).map(({ id }) => id)).toEqual(['d', 'c']);
  expect(nearest([], 0, 60)).toEqual([]);
});

test('a place survives the way to the page in the other language', () => {
  const place = encodePlace('a/b', [{ id: 'k1', top: 80.4 }]);
  expect(decodePlace(place, 'a/b')).toEqual([{ id: 'k1', top: 80 }]);
});

test('a place of another guide and a damaged one are no place', () => {
  expect(decodePlace(encodePlace('a/b', text), 'a/c')).toEqual([]);
  for (const damaged of [null, '', '{', '{}', '["a/b"]', '["a/b",[1,["k"],["k","1"]]]']) {
    expect(decodePlace(damaged, 'a/b')).toEqual([]);
  }
});
