import { expect, test } from 'vitest';
import { readCatalog } from '#catalog';
import { createTranslator } from '#strings';
import {
  cloudChoices,
  decisionTitles,
  guideChoices,
  partnerChoices,
} from '../../src/3-publish/site/embed-builder/choices.ts';
import { catalogOf, document, editionOf, sentence } from '../support/editions.ts';

const STEPS = document(
  `1. ${sentence(1, 'Откройте портал.', 'Open.')}\n2. ${sentence(2, 'Выберите клиента.', 'Choose.')}\n`,
);
const PROSE = document(`${sentence(1, 'Здесь нет шагов.', 'No steps.')}\n`);
const t = createTranslator('ru');

test('only guides that have procedures can be chosen, and it is known which languages lack them', () => {
  const catalog = catalogOf([
    editionOf(STEPS, { slug: 'docs/in two' }),
    editionOf(STEPS, { slug: 'docs/in two', locale: 'en' }),
    editionOf(STEPS, { slug: 'docs/everywhere' }),
    editionOf(STEPS, { slug: 'docs/everywhere', locale: 'en' }),
    editionOf(STEPS, { slug: 'docs/everywhere', locale: 'zh-TW' }),
    editionOf(PROSE, { slug: 'docs/prose' }),
    editionOf(STEPS, { slug: 'docs/elsewhere', locale: 'en' }),
  ]);
  const [group, ...others] = guideChoices(catalog, 'ru', t);
  expect(others).toEqual([]);
  expect(group?.name).toBe('Docs');
  expect(group?.guides.map(({ slug, path, only }) => [slug, path, only]).sort()).toEqual([
    ['docs/everywhere', 'guides/docs/everywhere/', null],
    ['docs/in two', 'guides/docs/in%20two/', 'ru en'],
  ]);
});

test('clouds and partners are those that the questions offer', async () => {
  const catalog = await readCatalog();
  expect(cloudChoices(catalog)).toEqual(['global', 'us-gov', 'china', 'germany']);
  const kinds = partnerChoices(catalog, 'zh-TW');
  expect(kinds.map(([id]) => id)).toEqual([
    'direct-bill',
    'indirect-provider',
    'indirect-reseller',
    'advisor',
  ]);
  for (const [, name] of kinds) expect(name).toMatch(/[\u4e00-\u9fff]/);
});

test('titles are there in every language, with ordinary blanks for code', async () => {
  const catalog = await readCatalog();
  const titles = Object.values(decisionTitles(catalog));
  expect(titles.length).toBe(catalog.handbook.decisions.size);
  for (const title of titles) {
    expect(Object.keys(title)).toEqual(['en', 'ru', 'zh-TW']);
    expect(Object.values(title).join()).not.toContain('\u00A0');
  }
});
