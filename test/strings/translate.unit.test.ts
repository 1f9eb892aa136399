import { afterEach, expect, test, vi } from 'vitest';
import * as strings from '#strings';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('exposes its door', () => {
  expect(Object.keys(strings).sort()).toEqual([
    'PSEUDO_LOCALE',
    'checkStrings',
    'createTranslator',
    'readStrings',
  ]);
});

test.each([
  [0, '0 замечаний'],
  [1, '1 замечание'],
  [2, '2 замечания'],
  [5, '5 замечаний'],
  [11, '11 замечаний'],
  [21, '21 замечание'],
  [22, '22 замечания'],
  [111, '111 замечаний'],
])('Russian counts %i remarks as «%s»', (count, words) => {
  expect(strings.createTranslator('ru')('guide.remarkCount', { count })).toBe(words);
});

test.each([
  [1, '{done} из 1 шага'],
  [3, '{done} из 3 шагов'],
  [5, '{done} из 5 шагов'],
  [21, '{done} из 21 шага'],
])('Russian counts %i steps as «%s»', (count, words) => {
  expect(strings.createTranslator('ru')('guide.progress', { count, done: '{done}' })).toBe(words);
});

test('a language without strings speaks English and says so', () => {
  const t = strings.createTranslator('de');
  expect(t.locale).toBe('en');
  expect(t('guide.print')).toBe('Print');
});

test('large numbers have the separators of the language', () => {
  expect(strings.createTranslator('en')('home.guideCount', { count: 1234 })).toBe('1,234 guides');
});

test('names put together at run time can be asked for', () => {
  const t = strings.createTranslator('ru');
  expect(t.knows('role.global-admin')).toBe(true);
  expect(t.knows('role.gardener')).toBe(false);
});

test('English leads the languages, and each folder is one', () => {
  expect([...strings.readStrings().keys()]).toEqual(['en', 'ru', 'zh-TW']);
});

test('on request English speaks a made-up language: longer, accented, with its variables', async () => {
  vi.stubEnv('HANDOFF_PSEUDO', '1');
  vi.resetModules();
  const { createTranslator, PSEUDO_LOCALE } = await import('#strings');
  const t = createTranslator('en');
  expect(t.locale).toBe(PSEUDO_LOCALE);
  expect(t('frame.language', { name: 'X' })).toMatch(/^\[.*: X\]$/);
  expect(t('frame.skip')).not.toMatch(/[aeiou]/);
  expect(t('frame.skip').length).toBeGreaterThan(1.3 * 'Skip to the content'.length);
  expect(createTranslator('ru').locale).toBe('ru');
});
