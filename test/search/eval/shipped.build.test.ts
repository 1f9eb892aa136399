import { beforeAll, describe, expect, test } from 'vitest';
import { absentPages } from '../../../scripts/search/absent.ts';
import { evaluateQuickly } from '../../../scripts/search/evaluate.ts';
import { readGolden } from '../../../scripts/search/golden.ts';
import { type Score, score } from '../../../scripts/search/score.ts';
import { renderMisses } from '../../../scripts/search/table.ts';
import { shippedSite } from '../../support/build.ts';

describe.each(['ru', 'zh-TW', 'en'])('golden queries on what ships, in %s', (locale) => {
  let found: Score;
  let misses: string;

  beforeAll(async () => {
    const { folder } = await shippedSite();
    const { queries } = readGolden(`test/search/golden/shipped.${locale}.yaml`);
    expect(absentPages(folder, { locale, queries })).toEqual([]);
    const { ours } = await evaluateQuickly(folder, { locale, queries });
    expect(ours.errors).toEqual([]);
    found = score(ours.judged.map(({ verdict }) => verdict));
    misses = renderMisses(ours.judged);
  });

  test('have an answer among the first five', () => {
    expect(found.success5, misses).toBeGreaterThanOrEqual(0.94);
  });

  test('have an answer at the top', () => {
    expect(found.success1, misses).toBeGreaterThanOrEqual(0.82);
  });

  test('never find nothing', () => {
    expect(found.empty, misses).toBeLessThanOrEqual(0.005);
  });
});
