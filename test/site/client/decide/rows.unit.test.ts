import { expect, test } from 'vitest';
import { rows } from '../../../../src/3-publish/site/client/decide/rows.ts';
import { openView } from '../../../../src/3-publish/site/client/decide/view.ts';
import { facts } from '../../../walk/graphs.ts';
import { data } from './data.ts';

/** Rows in short: `fact=answer mark>place of the link`. */
function listed(fragment: string, stored = ''): string[] {
  return rows(data, openView(data, fragment, facts(stored))).map(
    ({ fact, value, mark, change }) => {
      const place = change === null ? '' : `>${/^#([^?]*)/.exec(change)?.[1]}`;
      return `${fact}=${value.replace(/^\w+: /, '')}${mark ? ` ${mark}` : ''}${place}`;
    },
  );
}

test('the way comes first, in its order, each answer with a link to change it', () => {
  expect(listed('')).toEqual([]);
  const { fragment } = openView(data, '#product?cloud=global&health=bad&partner=direct', {});
  expect(listed(fragment)).toEqual([
    'cloud=global>cloud',
    'health=bad>health',
    'partner=direct>fault',
  ]);
});

test('a row says what was asked and what was answered', () => {
  expect(rows(data, openView(data, '#health?cloud=global', {}))).toMatchObject([
    { about: 'About cloud', value: 'cloud: global' },
  ]);
});

test('what is known from before is marked', () => {
  expect(listed('', 'cloud=global')).toEqual(['cloud=global remembered>cloud']);
  expect(listed('', 'cloud=global partner=reseller')).toEqual([
    'cloud=global remembered>cloud',
    'partner=reseller remembered',
  ]);
  expect(listed('#?cloud=global&health=bad&~before=cloud')).toEqual([
    'cloud=global remembered>cloud',
    'health=bad>health',
  ]);
});

test('a question opened again keeps the later answers', () => {
  expect(listed('#health?cloud=global&health=bad&partner=direct&product=azure')).toEqual([
    'cloud=global>cloud',
    'health=bad kept',
    'partner=direct kept>fault',
    'product=azure kept>product',
  ]);
});

test('an answer is kept as long as some question ahead asks for it', () => {
  expect(listed('#health?cloud=global&product=azure')).toEqual([
    'cloud=global>cloud',
    'product=azure kept',
  ]);
});

test('an answer that nobody asks for any more is dropped', () => {
  expect(listed('#role?cloud=china&health=bad&partner=direct')).toEqual([
    'cloud=china>cloud',
    'health=bad dropped',
    'partner=direct dropped',
  ]);
  expect(listed('#CLOSED?cloud=germany&health=bad')).toEqual([
    'cloud=germany>cloud',
    'health=bad dropped',
  ]);
});

test('what is remembered but not asked for is no answer', () => {
  expect(listed('#role?cloud=china', 'partner=direct')).toEqual(['cloud=china>cloud']);
});

test('an answer that is no longer offered asks for another one', () => {
  const advisor = 'cloud=global&health=bad&partner=advisor';
  expect(listed(`#fault?${advisor}`)).toEqual([
    'cloud=global>cloud',
    'health=bad>health',
    'partner=advisor again',
  ]);
  // Seen from further back, the link leads to where it must be given anew.
  expect(listed(`#cloud?${advisor}`)).toEqual([
    'cloud=global kept',
    'health=bad kept>health',
    'partner=advisor kept',
  ]);
});

test('what has no words is not listed', () => {
  expect(listed('#health?cloud=global&constructor=constructor&health=constructor')).toEqual([
    'cloud=global>cloud',
  ]);
});

test('an outcome opened by its name alone has no answers', () => {
  expect(listed('#AZURE', 'cloud=global partner=direct')).toEqual([]);
});
