import { expect, test } from 'vitest';
import { bestOf } from '../../../src/3-publish/site/client/choice.ts';
import { fits, instanceCode } from '../../../src/3-publish/site/client/instances.ts';
import { localeOf } from '../../../src/3-publish/site/client/lost.ts';
import { toReadingMode } from '../../../src/3-publish/site/client/modes.ts';
import { step } from '../../../src/3-publish/site/client/sentences.ts';

const locales = ['en', 'ru', 'zh-TW'];

test('the language wished for first wins, by its full tag or its language', () => {
  expect(bestOf(locales, ['zh-tw', 'ru'])).toBe('zh-TW');
  expect(bestOf(locales, ['de', 'ru-RU'])).toBe('ru');
  expect(bestOf(locales, ['zh-HK'])).toBe('zh-TW');
  expect(bestOf(locales, ['de'])).toBeNull();
});

test('an address names its language whatever the case', () => {
  expect(localeOf('/zh-tw/guides/x/', locales)).toBe('zh-TW');
  expect(localeOf('/rus/', locales)).toBeNull();
  expect(localeOf('/', locales)).toBeNull();
});

test('a guide without declared clouds fits every cloud', () => {
  expect(fits(undefined, 'china')).toBe(true);
  expect(fits('', 'china')).toBe(true);
  expect(fits('global us-gov', 'china')).toBe(false);
  expect(fits('global us-gov', 'us-gov')).toBe(true);
  expect(fits('global', '')).toBe(true);
});

test('only clouds have codes', () => {
  expect(instanceCode('china')).toBe('21V');
  expect(instanceCode('toString')).toBeNull();
});

test('an unknown mode is the mode of a first visit', () => {
  expect(toReadingMode('source')).toBe('source');
  expect(toReadingMode('sideways')).toBe('hover');
  expect(toReadingMode(null)).toBe('hover');
});

test('arrows lead along the reading direction', () => {
  expect(step('ArrowRight', false)).toBe(1);
  expect(step('ArrowRight', true)).toBe(-1);
  expect(step('ArrowLeft', true)).toBe(1);
  expect(step('ArrowDown', true)).toBe(1);
  expect(step('ArrowUp', false)).toBe(-1);
  expect(step('x', false)).toBe(0);
});
