import { expect, test } from 'vitest';
import * as api from '#api';
import { catalogOf, document, editionOf, sentence } from '../support/editions.ts';

const SITE = new URL('https://handoff.example');
const edition = editionOf(
  document(`# <a name="check-it"></a>${sentence(1, 'Проверьте', 'Check it')}

## <a name="do-it"></a>${sentence(2, 'Сделайте', 'Do it')}

1. ${sentence(3, 'Откройте **Клиенты** и [там](x.md).', 'Open **Customers** and [there](x.md).')}
2. ${sentence(4, 'Готово.', 'Done.')}

> [!NOTE]
> ${sentence(5, 'Учтите <это>.', 'Mind <this>.')}

| ${sentence(6, 'Имя', 'Name')} | Б |
|---|---|
| ${sentence(7, 'А|а', 'A')} | 1 |
`),
  { links: [{ href: 'x.md', url: '/ru/guides/docs/x/', kind: 'guide', otherLocale: null }] },
);

test('exposes its door', () => {
  expect(Object.keys(api).sort()).toEqual([
    'SCHEMAS',
    'SCHEMA_NAMES',
    'changesJson',
    'changesSchema',
    'decisionGraphJson',
    'decisionGraphSchema',
    'decisionJson',
    'decisionMarkdown',
    'decisionSchema',
    'guideJson',
    'guideMarkdown',
    'guideSchema',
    'indexJson',
    'indexSchema',
    'jsonSchema',
    'llmsText',
    'responsibilitiesJson',
    'responsibilitiesSchema',
  ]);
});

test('a guide as data is what its schema says', () => {
  const json = api.guideJson(edition);
  expect(api.guideSchema.parse(json)).toEqual(json);
  expect(json.sections.find(({ id }) => id === 'do-it')).toEqual({
    id: 'do-it',
    depth: 2,
    title: 'Сделайте',
    url: '/ru/guides/docs/check/#do-it',
  });
  expect(json.translation).toEqual({
    kind: 'machine',
    sourceCommit: '0123456789abcdef',
    date: '2021-03-27',
    stale: false,
  });
  expect(json.procedures[0]?.steps.map(({ segments }) => segments)).toEqual([
    ['abcde-3'],
    ['abcde-4'],
  ]);
  expect(json.alerts).toEqual([{ kind: 'note', segments: ['abcde-5'] }]);
});

test('a sentence as data has its words in both languages and its safe markup', () => {
  expect(api.guideJson(edition).segments.find(({ id }) => id === 'abcde-3')).toEqual({
    id: 'abcde-3',
    key: 'a2',
    target: 'Откройте Клиенты и там.',
    source: 'Open Customers and there.',
    html: 'Откройте <strong>Клиенты</strong> и <a href="/ru/guides/docs/x/">там</a>.',
  });
});

test('links as data say where they lead', () => {
  expect(api.guideJson(edition).links).toContainEqual({
    href: 'x.md',
    resolved: '/ru/guides/docs/x/',
    kind: 'guide',
  });
});

test('the index names every edition with its addresses', () => {
  const json = api.indexJson(catalogOf([edition]));
  expect(api.indexSchema.parse(json)).toEqual(json);
  expect(json.locales.map(({ tag }) => tag)).toEqual(['en', 'ru', 'zh-TW']);
  expect(json.instances).toContainEqual({ id: 'germany', closed: '2021-10-29' });
  expect(json.guides).toEqual([
    {
      slug: 'docs/check',
      collection: 'docs',
      instances: [],
      editions: [
        {
          locale: 'ru',
          title: 'Проверка',
          url: '/ru/guides/docs/check/',
          json: '/api/v1/ru/guides/docs/check.json',
          markdown: '/ru/guides/docs/check.md',
          embed: '/embed/ru/guides/docs/check/',
        },
      ],
    },
  ]);
});

test('the index names no page and no file that a site without decisions has not', () => {
  const { changes, responsibilities } = api.indexJson(catalogOf([edition]));
  expect([responsibilities.editions, changes.editions]).toEqual([[], []]);
});

test('the schemas are JSON Schema and forbid what they do not name', () => {
  expect(api.SCHEMA_NAMES.length).toBe(6);
  for (const name of api.SCHEMA_NAMES) {
    expect(api.jsonSchema(name)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
    });
  }
});

test('a guide as Markdown has its facts, its sentences and complete links', () => {
  const markdown = api.guideMarkdown(edition, SITE);
  expect(markdown).toMatch(/^---\ntitle: "Проверка"\n/);
  expect(markdown).toContain('url: "https://handoff.example/ru/guides/docs/check/"');
  expect(markdown).toContain('\n# Проверьте\n\n## Сделайте\n');
  expect(markdown).toContain(
    '1. Откройте **Клиенты** и [там](https://handoff.example/ru/guides/docs/x/).',
  );
  expect(markdown).toContain('> [!NOTE]\n>\n> Учтите <это>.');
  expect(markdown).not.toMatch(/span|Check it/);
});

test('the map for language models links the Markdown of every guide', () => {
  const text = api.llmsText(catalogOf([edition]), SITE);
  expect(text).toMatch(/^# Handoff\n\n> /);
  expect(text).toContain(
    '## docs, Русский\n\n- [Проверка](https://handoff.example/ru/guides/docs/check.md): Зачем',
  );
});
