import { expect, test } from 'vitest';
import { mostQuestions, questionsAhead } from '#walk';
import { facts, graphOf, graphs, sample } from './graphs.ts';

const at = (id: string) => ({ kind: 'node', id }) as const;

test('the longest way counts', () => {
  expect(mostQuestions(sample, at('cloud'), {})).toBe(4);
  expect(mostQuestions(sample, at('fix'), {})).toBe(1);
  expect(mostQuestions(sample, { kind: 'outcome', id: 'OWN' }, {})).toBe(0);
});

test('what is known is not asked', () => {
  expect(mostQuestions(sample, at('cloud'), facts('cloud=china'))).toBe(1);
  expect(mostQuestions(sample, at('cloud'), facts('partner=direct'))).toBe(3);
  // An answer that is not offered is asked for all the same.
  expect(mostQuestions(sample, at('fault'), facts('partner=advisor'))).toBe(2);
});

test('other decisions go on', () => {
  expect(mostQuestions(sample, { kind: 'decision', id: 'other' }, {}, { other: 7 })).toBe(7);
  expect(mostQuestions(sample, at('cloud'), {}, { other: 7 })).toBe(8);
  expect(mostQuestions(sample, { kind: 'decision', id: 'constructor' }, {}, {})).toBe(0);
});

test('the questions ahead are those that any answer leads to', () => {
  expect([...questionsAhead(sample, 'health')].sort()).toEqual([
    'fault',
    'fix',
    'health',
    'product',
  ]);
  expect(questionsAhead(sample, 'AZURE').size).toBe(0);
  expect(questionsAhead(sample, 'constructor').size).toBe(0);
});

test('a graph that turns in a circle ends too', () => {
  const circle = graphOf({
    a: { to: { yes: 'b', no: 'b', else: 'b' } },
    b: { to: { yes: 'a', no: 'END' } },
  });
  expect(mostQuestions(circle, at('a'), {})).toBe(2);
  expect(mostQuestions(circle, at('a'), facts('a=yes b=yes'))).toBe(0);
  expect([...questionsAhead(circle, 'a')].sort()).toEqual(['a', 'b']);
});

test('each answer brings the end of a shipped decision nearer', () => {
  for (const graph of graphs.values()) {
    for (const [id, node] of Object.entries(graph.nodes)) {
      const most = mostQuestions(graph, at(id), {});
      for (const edge of Object.values(node.to).flat()) {
        expect(mostQuestions(graph, edge.to, {})).toBeLessThan(most);
      }
    }
  }
});
