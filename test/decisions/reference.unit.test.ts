import { describe, expect, test } from 'vitest';
import { compareWithReference, parseReference } from '#decisions';
import { type Changes, sketched, smallHandbook } from '../support/decisions.ts';

const LABELS = `questions:
  cloud: { global: ["Global"], china: ["China"] }
  partner: { direct-bill: ["Sold it"], advisor: ["Did not"] }
  able: { yes: ["Yes"], no: ["No"] }
`;

type Branch = string | { q: string; a: [string, Branch][] };

const ABLE: Branch = {
  q: 'Able?',
  a: [
    ['Yes', 'OUT:FIX'],
    ['No', 'OUT:HAND-ON'],
  ],
};
const tree = (able: Branch = ABLE, china: Branch = 'TREE:T2'): Branch => ({
  q: 'Cloud?',
  a: [
    [
      'Global',
      {
        q: 'Partner?',
        a: [
          ['Sold it', able],
          ['Did not', 'OUT:OTHERS'],
        ],
      },
    ],
    ['China', china],
  ],
});

function compare(root: Branch, changes: Changes = {}) {
  const second = (text: string) => text.replace('order: 2', 'order: 2\nreference: T2');
  const handbook = smallHandbook({ 'graphs/second.yaml': second, ...changes });
  const trees = JSON.stringify({ trees: { T1: { root }, T2: { root: ABLE } } });
  const reference = parseReference(trees, LABELS);
  if (!reference) throw new Error('The fixture is broken.');
  const { findings, paths } = compareWithReference(handbook, reference);
  return { found: sketched(findings), messages: findings.map(({ message }) => message), paths };
}

const differences = (at: string) => ({
  'graphs/first.yaml': (text: string) =>
    `${text}differences:\n  - { at: [${at}], why: "Asked first" }\n`,
});

test('a decision that does as its tree has no findings, and all paths were walked', () => {
  expect(compare(tree())).toEqual({ found: [], messages: [], paths: 6 });
});

describe('a difference', () => {
  test.each<[string, Branch, RegExp]>([
    [
      'in an outcome',
      tree({
        q: 'Able?',
        a: [
          ['Yes', 'OUT:OTHERS'],
          ['No', 'OUT:HAND-ON'],
        ],
      }),
      /“Global” → “Sold it” → “Yes”.*OTHERS.*`FIX`/,
    ],
    ['in an answer too few', tree({ q: 'Able?', a: [['Yes', 'OUT:FIX']] }), /no answer `no`/],
    [
      'in an answer too many',
      tree({
        q: 'Able?',
        a: [
          ['Yes', 'OUT:FIX'],
          ['No', 'OUT:HAND-ON'],
          ['Perhaps', 'OUT:FIX'],
        ],
      }),
      /the answer “Perhaps”/,
    ],
    ['in a further question', tree(ABLE, { q: 'Where?', a: [] }), /the tree asks “Where\?”/],
    ['in a question less', tree('OUT:FIX'), /leads to FIX/],
    ['in another decision', tree(ABLE, 'TREE:T9'), /leads to T9/],
  ])('%s is told', (_, root, message) => {
    const { found, messages } = compare(root);
    expect(found[0]).toMatch(/^decisions\/reference graphs\/first\.yaml:\d+$/);
    expect(messages.join('\n')).toMatch(message);
  });

  test('that is listed is none, as long as an answer leads where the tree does', () => {
    expect(compare(tree('OUT:FIX'), differences('able')).found).toEqual([]);
    expect(compare(tree('OUT:OTHERS'), differences('able')).messages[0]).toMatch(/no answer/);
  });

  test('that is listed but does not occur is told', () => {
    const root: Branch = {
      q: 'Cloud?',
      a: [
        ['Global', 'OUT:OTHERS'],
        ['China', 'TREE:T2'],
      ],
    };
    expect(compare(root, differences('who, able')).messages).toEqual([
      'The difference listed at `able` does not occur.',
    ]);
  });
});

test('a tree that is not there is told', () => {
  const changes = { 'graphs/first.yaml': (text: string) => text.replace('T1', 'constructor') };
  expect(compare(tree(), changes).messages).toEqual([
    'There is no reference tree `constructor`, so no path was compared.',
  ]);
});

test.each([
  ['no JSON', '{', LABELS],
  ['trees of another form', '{"trees": {"T1": {"root": 7}}}', LABELS],
  ['a tree that ends nowhere', '{"trees": {"T1": {"root": "FIX"}}}', LABELS],
  ['labels of another form', '{"trees": {}}', 'questions: [a]'],
  [
    'depth without end',
    `{"trees": {"T1": {"root": ${'{"q":"","a":[["",'.repeat(3000)}"OUT:A"${']]}'.repeat(3000)}}}}`,
    LABELS,
  ],
])('%s is no reference', (_, trees, labels) => {
  expect(parseReference(trees, labels)).toBeNull();
});
