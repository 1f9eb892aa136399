import { expect, test } from 'vitest';
import { isYamlPage, readYamlPage } from '#guides';
import { codes, sketch } from '../support/guide.ts';

const options = { file: 'faq.yml', locale: 'ru', path: 'faq' };

const FAQ = `### YamlMime:FAQ
metadata:
  title: Вопросы о льготах
  ms.translationtype: MT
  ms.date: 12/15/2020
title: Вопросы
summary: >
  **Соответствующие роли:** администратор партнера MPN


  Введение.
sections:
- name: Раздел
  questions:
  - question: >
      Когда?
    answer: "Сейчас.\\n\\n> [!NOTE]\\n> Или позже.\\n\\n1. Раз\\n2. Два\\n"
`;

test('a page of questions becomes a guide', () => {
  const guide = readYamlPage(FAQ, options);
  expect(sketch(guide)).toEqual([
    'h1 #вопросы Вопросы',
    'declares roles',
    'p Введение.',
    'h2 #раздел Раздел',
    'h3 #когда Когда?',
    'p Сейчас.',
    '!note',
    '  p Или позже.',
    '1.',
    '  p Раз',
    '2.',
    '  p Два',
  ]);
  expect(guide).toMatchObject({
    title: 'Вопросы',
    date: '2020-12-15',
    roles: ['mpn-partner-admin'],
    translation: { kind: 'machine' },
  });
  expect(guide.procedures).toHaveLength(1);
});

test('one bad question costs no other, and figures are texts', () => {
  const guide = readYamlPage(
    '### YamlMime:FAQ\ntitle: 2021\nsections:\n- name: Раздел\n  questions:\n  - question: Да?\n    answer: 42\n  - just text\n  - question: true\n    answer: Нет\n- null\n',
    options,
  );
  expect(sketch(guide)).toEqual([
    'h1 #2021 2021',
    'h2 #раздел Раздел',
    'h3 #да Да?',
    'p 42',
    'h3 #true true',
    'p Нет',
  ]);
  expect(guide.findings.map(({ code, line }) => [code, line])).toEqual([
    ['guides/yaml-item', 11],
    ['guides/yaml-item', 8],
  ]);
});

test('a landing page becomes a guide of links', () => {
  const guide = readYamlPage(
    '### YamlMime:Landing\ntitle: Начало\nlandingContent:\n- title: Карта\n  linkLists:\n  - linkListType: concept\n    links:\n    - text: Страница\n      url: page.md\n',
    options,
  );
  expect(sketch(guide)).toEqual(['h1 #начало Начало', 'h2 #карта Карта', '-', '  p Страница']);
  expect(guide.links).toMatchObject([{ href: 'page.md' }]);
});

test('tables of contents and settings are no pages', () => {
  expect(isYamlPage('- name: x\n  href: y.md\n')).toBe(false);
  expect(isYamlPage('### YamlMime:TableOfContents\n')).toBe(false);
});

test.each([
  ['broken YAML', '### YamlMime:FAQ\ntitle: "x\nsections: ['],
  [
    'aliases that multiply',
    `### YamlMime:FAQ\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : 1}]`).join('\n')}`,
  ],
  ['lists where texts belong', '### YamlMime:FAQ\ntitle: [1]\nsections: 5\n'],
])('%s is reported and crashes nothing', (name, text) => {
  const guide = readYamlPage(text, options);
  if (name !== 'lists where texts belong') {
    expect(codes(guide)).toContain('guides/yaml');
    expect(guide.published).toBe(false);
  } else expect(guide.blocks).toEqual([]);
});
