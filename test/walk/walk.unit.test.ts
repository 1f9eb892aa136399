import { describe, expect, test } from 'vitest';
import { certainFacts, fits, follow, own, walk } from '#walk';
import { facts, graphOf, sample } from './graphs.ts';

test('a condition holds when each fact it names is known and is one of the answers', () => {
  expect(fits({}, {})).toBe(true);
  expect(fits({ cloud: ['global', 'china'] }, facts('cloud=china'))).toBe(true);
  expect(fits({ cloud: ['global'] }, facts('cloud=china'))).toBe(false);
  expect(fits({ cloud: ['global'] }, {})).toBe(false);
});

test('the first edge that fits counts', () => {
  const { product } = sample.nodes;
  if (!product) throw new Error('no node');
  expect(follow(product, 'office', {})?.id).toBe('OFFICE');
  expect(follow(product, 'office', facts('role=none'))?.id).toBe('NOBODY');
  expect(follow(product, 'else', {})).toBeNull();
});

test('an answer counts in the conditions of its own edges', () => {
  const graph = graphOf({
    a: {
      to: {
        yes: [
          [{ a: ['yes'] }, 'ONE'],
          [{}, 'TWO'],
        ],
      },
    },
  });
  expect(walk(graph, facts('a=yes')).at.id).toBe('ONE');
});

describe('a walk', () => {
  test('goes as far as the facts lead', () => {
    expect(walk(sample, {}).at).toEqual({ kind: 'node', id: 'cloud' });
    expect(walk(sample, facts('cloud=global partner=direct')).at.id).toBe('health');
    expect(walk(sample, facts('cloud=germany')).at).toEqual({ kind: 'outcome', id: 'CLOSED' });
    expect(walk(sample, facts('cloud=else')).at).toEqual({ kind: 'decision', id: 'other' });
  });

  test('never asks again what is known', () => {
    const { taken, at } = walk(sample, facts('cloud=global health=bad partner=direct'));
    expect(taken.map(({ node }) => node)).toEqual(['cloud', 'health', 'fault']);
    expect(at.id).toBe('product');
  });

  test('stops at an answer that is not offered', () => {
    expect(walk(sample, facts('cloud=global health=bad partner=advisor')).at.id).toBe('fault');
  });

  test('stops where it is told to, though the answer is known', () => {
    const known = facts('cloud=global health=bad partner=reseller');
    expect(walk(sample, known, { until: 'health' }).at.id).toBe('health');
    expect(walk(sample, known, { from: 'health', until: 'cloud' }).at.id).toBe('VIA');
  });

  test('ends in a graph that turns in a circle or leads nowhere', () => {
    const circle = graphOf({ a: { to: { yes: 'b' } }, b: { ask: 'a', to: { yes: 'a' } } });
    expect(walk(circle, facts('a=yes')).taken.length).toBeLessThan(500);
    expect(walk(graphOf({ a: { to: { yes: 'gone' } } }), facts('a=yes')).at.id).toBe('gone');
  });
});

test('names that every object has are no answers, facts or nodes', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
    expect(own({}, name)).toBeUndefined();
    expect(walk(sample, { cloud: name }).at.id).toBe('cloud');
    expect(walk(sample, facts('cloud=global'), { from: name }).taken).toEqual([]);
    expect(fits({ [name]: ['x'] }, {})).toBe(false);
  }
  const odd = graphOf({ constructor: { to: { constructor: 'valueof' } }, valueof: { to: {} } });
  expect(walk(odd, {}).at.id).toBe('constructor');
  expect(walk(odd, { constructor: 'constructor' }).at.id).toBe('valueof');
});

test('what every way to a place answers is certain there', () => {
  expect(certainFacts(sample, 'cloud')).toEqual({});
  expect(certainFacts(sample, 'fix')).toEqual(facts('cloud=global health=good'));
  expect(certainFacts(sample, 'OWN')).toEqual(facts('cloud=global health=good'));
  expect(certainFacts(sample, 'constructor')).toEqual({});
  const circle = graphOf({
    a: { to: { yes: 'b' } },
    b: { to: { no: 'a', yes: 'b', else: 'c' } },
    c: { to: {} },
  });
  expect(certainFacts(circle, 'c')).toEqual(facts('a=yes b=else'));
});
