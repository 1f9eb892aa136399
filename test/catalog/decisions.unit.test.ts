import { mkdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entranceOf, readCatalog } from '#catalog';
import { createContext, renderGuide } from '#site';
import { SMALL, sketched, smallHandbook } from '../support/decisions.ts';
import { catalogOf, document, editionOf } from '../support/editions.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handoff-decisions-'));
});
afterEach(() => rm(folder, { recursive: true }));

const HEAD = `---
title: A guide
description: What for
task: fix
order: 1
instances: [global]
roles: []
reviewed: 2026-11-20
reviewBy: 2999-05-20
sources: [{ document: a/b, date: 2020-01-01 }]
---
`;

async function catalogWith(body: string) {
  const files = Object.entries(SMALL).map(([path, text]) => [`decisions/${path}`, text] as const);
  for (const [path, text] of [...files, ['decisions/guides/a/en.mdx', HEAD + body] as const]) {
    const file = join(folder, path.replace('decisions/guides', 'guides'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return readCatalog({ content: folder, sources: join(folder, 'none.yaml') });
}

test('an embedded decision that is none is told with its line', async () => {
  const { findings } = await catalogWith('\nText.\n\n<Decision id="third" />\n');
  const found = findings.filter(({ code }) => code === 'catalog/unknown-decision');
  expect(found).toMatchObject([
    { severity: 'error', line: 15, mend: expect.stringContaining('graphs') },
  ]);
  expect(found[0]?.file).toMatch(/guides\/a\/en\.mdx$/);
});

test('a language of the site without words for decisions is told', async () => {
  const { findings } = await catalogWith('\nText.\n\n<Decision id="first" />\n');
  expect(sketched(findings)).toEqual(
    expect.arrayContaining(['catalog/no-words content/decisions/words/zh-TW:1']),
  );
  expect(findings.filter(({ code }) => code === 'catalog/unknown-decision')).toEqual([]);
});

const handbook = smallHandbook();
const entrance = (instances: ('global' | 'china' | 'india')[], id = 'first', locale = 'ru') =>
  entranceOf(handbook, id, { locale, instances });

test('the way in asks the first question', () => {
  expect(entrance([])).toMatchObject({
    title: 'Первое решение',
    url: '/ru/decide/first/',
    question: 'Какое облако?',
    locale: 'ru',
  });
  const [global, china] = entrance([])?.answers ?? [];
  expect(global?.url).toMatch(/^\/ru\/decide\/first\/#who\?cloud=global\.\w+$/);
  expect(china?.url).toBe('/ru/decide/second/#?cloud=china');
});

test('the way in from a guide for one cloud asks the question after it', () => {
  const one = entrance(['global']);
  expect(one?.question).toBe('Какой вы партнёр?');
  expect(one?.answers[1]?.url).toMatch(/#OTHERS\?cloud=global\.\w+&partner=advisor\.\w+$/);
});

test('a cloud that the decision hands on, or does not know, answers nothing', () => {
  for (const instances of [['china'], ['india'], ['global', 'china']] as const)
    expect(entrance([...instances])?.question).toBe('Какое облако?');
});

test('a language without words is led in by English ones; no decision by none', () => {
  expect(entrance([], 'first', 'fr')).toMatchObject({ locale: 'en', url: '/fr/decide/first/' });
  expect(entrance([], 'third')).toBeNull();
  expect(entrance([], 'constructor')).toBeNull();
});

test('the page of a guide holds the way in as links', () => {
  const edition = editionOf(document('Текст.'));
  const block = { type: 'decision', id: 'first', line: 1 } as const;
  const guide = { ...edition.guide, blocks: [block] };
  const context = createContext({ ...edition, guide }, undefined, {}, handbook);
  const { body } = renderGuide(context, null);
  expect(body).toContain('<aside class="entrance" data-decision="first">');
  expect(body).toContain('<a href="/ru/decide/first/">Первое решение</a>');
  expect(body).toMatch(
    /<a data-answer="global" href="\/ru\/decide\/first\/#who\?cloud=global\.\w+">/,
  );
  expect(renderGuide(createContext({ ...edition, guide }), null).body).toBe('');
  expect(catalogOf([]).handbook.decisions.size).toBe(0);
});
