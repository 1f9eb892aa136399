import { expect, test } from 'vitest';
import { fill, readStrings } from '../../../src/3-publish/site/client/strings.ts';

test('the words of the page are taken, missing ones said in English', () => {
  const strings = readStrings('{"copy":"Копировать"}');
  expect(strings.copy).toBe('Копировать');
  expect(strings.close).toBe('Close');
});

test('a page without words speaks English', () => {
  expect(readStrings(undefined).english).toBe('English original');
  expect(readStrings('oops').english).toBe('English original');
});

test('places in a sentence are filled, unknown ones left', () => {
  expect(fill('{done} из {total} шагов', { done: 0, total: 5 })).toBe('0 из 5 шагов');
  expect(fill('не для {cloud}', {})).toBe('не для {cloud}');
});
