import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUERY_KINDS, readGolden } from '../../../scripts/search/golden.ts';

const files = globSync('test/search/golden/*.yaml').sort();

test('every language has golden queries for the corpus and for what ships', () => {
  const names = ['en', 'ru', 'shipped.en', 'shipped.ru', 'shipped.zh-TW', 'zh-TW'];
  expect(files).toEqual(names.map((name) => `test/search/golden/${name}.yaml`));
});

describe.each(files)('%s', (file) => {
  const { queries, findings } = readGolden(file);

  test('is well formed', () => {
    expect(findings.items).toEqual([]);
  });

  test('has enough queries of every kind', () => {
    expect(queries.length).toBeGreaterThanOrEqual(file.includes('shipped') ? 45 : 60);
    for (const wanted of QUERY_KINDS)
      expect(queries.filter(({ kind }) => kind === wanted).length).toBeGreaterThanOrEqual(5);
  });
});
