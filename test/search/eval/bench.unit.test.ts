import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import type { SearchDocument } from '#search';
import { count } from '../../../scripts/bench/search/counted.ts';
import { multiply } from '../../../scripts/bench/search/multiply.ts';
import { spread } from '../../../scripts/bench/search/spread.ts';

test('a spread names values that are there', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(spread(values)).toEqual({ p50: 50, p95: 95, max: 100 });
  expect(spread([3])).toEqual({ p50: 3, p95: 3, max: 3 });
  expect(spread([]).p50).toBeNaN();
});

test('a counted way counts all that comes back, headers included', async () => {
  const server = createServer((_, response) => response.end('x'.repeat(1000)));
  const port = await new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const bound = server.address();
      resolve(typeof bound === 'object' && bound ? bound.port : 0);
    });
  });
  const counted = await count(`http://localhost:${port}`);
  const answer = await fetch(counted.address);
  expect(await answer.text()).toHaveLength(1000);
  expect(counted.bytes()).toBeGreaterThan(1000);
  expect(counted.bytes()).toBeLessThan(1500);
  await counted.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

test('a multiplied handbook has new addresses, titles and words, and fewer sentences', () => {
  const piece = { target: 'слово', source: 'word', step: null };
  const unit = {
    kind: 'section',
    place: '',
    title: 'Раздел',
    sourceTitle: null,
    trail: [],
    local: false,
    owner: null,
    instances: null,
    pieces: Array.from({ length: 6 }, () => piece),
  } as const;
  const document: SearchDocument = {
    kind: 'guide',
    url: '/ru/guides/a/',
    title: 'Статья',
    sourceTitle: null,
    description: '',
    sourceDescription: null,
    crumbs: [],
    locale: 'ru',
    alsoIn: [],
    instances: [],
    roles: [],
    trust: 'human',
    stale: false,
    units: [unit],
  };
  const many = multiply([document, document], 4);
  expect(many).toHaveLength(8);
  expect(many.slice(0, 2)).toEqual([document, document]);
  expect(new Set(many.map(({ title }) => title)).size).toBe(7);
  expect(many.at(-1)?.url).toBe('/ru/guides/a-3/');
  const words = many.slice(2).map(({ units }) => units[0]?.pieces.at(-1)?.target);
  expect(new Set(words).size).toBe(6);
  for (const { units } of many.slice(2)) expect(units[0]?.pieces).toHaveLength(5);
});
