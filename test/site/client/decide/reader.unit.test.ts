import { expect, test } from 'vitest';
import { readData } from '../../../../src/3-publish/site/client/decide/data.ts';
import {
  isFor,
  partiesOf,
  readCondition,
} from '../../../../src/3-publish/site/client/decide/reader.ts';
import { facts } from '../../../walk/graphs.ts';
import { data } from './data.ts';

test('the reader is the party that their answers say', () => {
  expect(partiesOf({})).toEqual([]);
  expect(partiesOf(facts('partner=customer'))).toEqual([]);
  expect(partiesOf(facts('partner=direct-bill'))).toEqual(['partner']);
  expect(partiesOf(facts('cn-role=under-indirect'))).toEqual(['partner']);
  expect(partiesOf(facts('cn-role=not-enrolled'))).toEqual([]);
  expect(partiesOf(facts('partner=indirect-provider'))).toEqual(['partner', 'indirect-provider']);
});

test('a step is for some, not for others, or nobody knows', () => {
  const when = { cloud: ['us-gov'], partner: ['direct', 'advisor'] };
  expect(isFor({}, {})).toBe(true);
  expect(isFor(when, facts('cloud=us-gov partner=advisor'))).toBe(true);
  expect(isFor(when, facts('cloud=global'))).toBe(false);
  expect(isFor(when, facts('cloud=us-gov'))).toBeNull();
  expect(isFor({ constructor: ['x'] }, {})).toBeNull();
});

test('a damaged condition holds for all', () => {
  expect(readCondition('{"cloud":["us-gov"]}')).toEqual({ cloud: ['us-gov'] });
  for (const text of ['{', '7', 'null', '"cloud"', '{"cloud":"us-gov"}', undefined]) {
    expect(readCondition(text)).toEqual({});
  }
});

test('a decision is read as it was written', () => {
  expect(readData(JSON.stringify(data))).toEqual(data);
});

test.each([
  ['nothing', undefined],
  ['no JSON', '{"graph":'],
  ['null', 'null'],
  ['a list', '[]'],
  ['no graph', JSON.stringify({ ...data, graph: undefined })],
  ['no questions', JSON.stringify({ ...data, questions: undefined })],
])('%s is no decision', (_what, json) => {
  expect(readData(json)).toBeNull();
});
