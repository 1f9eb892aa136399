import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as api from '#api';
import { type Catalog, readCatalog } from '#catalog';
import type { Decision } from '#decisions';
import { paths, readLink } from '#walk';
import { smallHandbook } from '../support/decisions.ts';
import { catalogOf } from '../support/editions.ts';

const SITE = new URL('https://handoff.example');
const small: Catalog = { ...catalogOf([]), handbook: smallHandbook() };
const shipped = await readCatalog();

function decisionOf({ handbook }: Catalog, id: string): Decision {
  const decision = handbook.decisions.get(id);
  if (!decision) throw new Error(`No decision \`${id}\`.`);
  return decision;
}

const first = decisionOf(small, 'first');

test('a decision without words is a graph that can be walked, with what its outcomes say', () => {
  const json = api.decisionGraphJson(small.handbook, first);
  expect(api.decisionGraphSchema.parse(json)).toEqual(json);
  const graphs = new Map([...small.handbook.decisions].map(([id, { graph }]) => [id, graph]));
  expect([...paths(new Map([...graphs, ['first', json]]), 'first')]).toEqual([
    ...paths(graphs, 'first'),
  ]);
  expect(json.outcomes.find(({ id }) => id === 'HAND-ON')).toEqual({
    id: 'HAND-ON',
    responsible: 'microsoft',
    shared: 'partner',
    ticket: 'request',
    gap: false,
    steps: [{ id: 'file', when: {} }],
    attach: [{ id: 'case' }],
    never: [{ id: 'phone' }],
    guides: [],
    warnings: [{ id: 'old', kind: 'outdated' }],
    citations: [
      {
        code: 'ESC',
        document: 'folder/escalate',
        title: 'Escalate',
        date: '2020-05-18',
        external: null,
        segments: [],
      },
      {
        code: 'X.WEB',
        document: 'https://example.com/',
        title: 'Elsewhere',
        date: null,
        external: 'web',
        segments: [],
      },
    ],
    reviewed: '2026-11-20',
    reviewBy: '2999-05-20',
  });
  expect(JSON.stringify(json)).not.toContain('Which cloud?');
});

test('a decision with its words has the same and its addresses', () => {
  const json = api.decisionJson(small, first, 'ru');
  expect(api.decisionSchema.parse(json)).toEqual(json);
  expect(json).toMatchObject({
    ...api.decisionGraphJson(small.handbook, first),
    language: 'ru',
    title: 'Первое решение',
    url: '/ru/decide/first/',
    markdown: '/ru/decide/first.md',
    goesOn: [{ id: 'second', url: '/ru/decide/second/', json: '/api/v1/ru/decisions/second.json' }],
  });
  const fix = json?.outcomes.find(({ id }) => id === 'FIX');
  expect(fix?.url).toBe('/ru/decide/first/#FIX');
  expect(fix?.steps[1]).toEqual({
    id: 'mend',
    when: { cloud: ['global'] },
    text: 'Исправьте **их**.',
    hint: 'Все',
  });
});

test('a language without words of its own has English ones, and says so', () => {
  const json = api.decisionJson(small, first, 'zh-TW');
  expect([json?.locale, json?.language, json?.title]).toEqual(['zh-TW', 'en', 'First decision']);
});

test('the responsibilities name who is responsible in each cell', () => {
  const json = api.responsibilitiesJson(small.handbook);
  expect(api.responsibilitiesSchema.parse(json)).toEqual(json);
  const [cell] = json.rows[0]?.cells ?? [];
  expect(cell?.ends.map(({ outcome, responsible }) => [outcome, responsible])).toEqual([
    ['FIX', 'partner'],
    ['HAND-ON', 'microsoft'],
  ]);
  expect(readLink(cell?.ends[0]?.fragment ?? '').at).toBe('FIX');
});

test('the index names decisions with their titles and addresses', () => {
  const json = api.indexJson(small);
  expect(api.indexSchema.parse(json)).toEqual(json);
  expect(json.decisions.map(({ id }) => id)).toEqual(['first', 'second']);
  expect(json.decisions[0]?.json).toBe('/api/v1/decisions/first.json');
  expect(json.decisions[0]?.editions[1]).toEqual({
    locale: 'ru',
    title: 'Первое решение',
    url: '/ru/decide/first/',
    json: '/api/v1/ru/decisions/first.json',
    markdown: '/ru/decide/first.md',
    embed: '/embed/ru/first/',
    oembed: '/embed/oembed/ru/first.json',
  });
  expect(json.responsibilities.editions[0]).toEqual({
    locale: 'en',
    url: '/en/responsibility/',
    csv: '/en/responsibility.csv',
  });
});

test('a decision as Markdown has all questions, answers and outcomes', () => {
  const markdown = api.decisionMarkdown(small, first, 'en', SITE);
  expect(markdown).toMatch(/^---\ntitle: "First decision"\n/);
  for (const text of [
    '# First decision',
    '## 1. Which cloud?',
    '- **Global** → [2. Which partner?](https://handoff.example/en/decide/first/#who)',
    '- **China** (Run by 21Vianet) → [Goes on in “Second decision”](https://handoff.example/en/decide/second/)',
    '## 3. Can you do it?',
    'If “Cloud” is “China”: [Send the customer there.]',
    '## File a request with Microsoft.',
    '**Responsible: Microsoft**',
    '1. File the request.',
    '- What the case is about',
    'Portal > Requests',
    '- Never give the number of the customer.',
    '> [!WARNING]\n>\n> **Old source: 2018**',
    '- Escalate (2020-05-18)',
    '- [Elsewhere](https://example.com/) (outside this site)',
    '2. If “Cloud” is “Global”: Mend **them** all. All of them',
  ])
    expect(markdown).toContain(text);
});

test('the map for language models names decisions, and what programs read', () => {
  const text = api.llmsText(small, SITE);
  expect(text).not.toContain('duties.xml');
  for (const path of [
    'api/v1/index.json',
    'api/v1/responsibilities.json',
    'ru/responsibility.csv',
    'api/v1/changes.json',
    'zh-TW/duties.xml',
    'embed/en/service-problem/',
    'embed/v1.js',
  ])
    expect(api.llmsText(shipped, SITE)).toContain(`https://handoff.example/${path}`);
  expect(text).toContain(
    '- [Первое решение](https://handoff.example/ru/decide/first.md): О чём оно.',
  );
});

test('a guide that embeds a decision names it, and leads into it in its Markdown', () => {
  const edition = shipped.guides.get('china-support-duties')?.editions.get('en');
  if (!edition) throw new Error('The guide is gone.');
  expect(api.guideJson(edition).decisions).toEqual(['china-duty']);
  const markdown = api.guideMarkdown(edition, SITE, shipped.handbook);
  expect(markdown).toMatch(
    /> - \[.+\]\(https:\/\/handoff\.example\/en\/decide\/china-duty\/#cn-whose\?cloud=china\.\w+\\?&cn-role=own-agreement\.\w+\)/,
  );
});

test('all decisions as data fit their schemas and stay small', () => {
  for (const decision of shipped.handbook.decisions.values()) {
    const bare = api.decisionGraphJson(shipped.handbook, decision);
    expect(api.decisionGraphSchema.parse(bare)).toEqual(bare);
    expect(gzipSync(JSON.stringify(bare)).length).toBeLessThan(8_000);
    for (const { tag } of shipped.locales) {
      const json = api.decisionJson(shipped, decision, tag);
      expect(api.decisionSchema.parse(json)).toEqual(json);
      expect(JSON.stringify(json)).not.toContain('""');
      expect(gzipSync(JSON.stringify(json)).length).toBeLessThan(32_000);
    }
  }
});
