import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHandbook } from '#decisions';
import { type Path, paths } from '#walk';
import {
  type Changes,
  SMALL,
  sketched,
  smallHandbook,
  swap,
  withFolder,
} from '../support/decisions.ts';

const first = (from: string, to: string): Changes => ({ 'graphs/first.yaml': swap(from, to) });
const DATES = 'reviewed: 2026-11-20\nreviewBy: 2999-05-20\n';

test.each<[string, Changes, string]>([
  ['a start that is no node', first('start: cloud', 'start: clod'), 'edge graphs/first.yaml:5'],
  [
    'a question that is none',
    first('ask: partner', 'ask: partners'),
    'question graphs/first.yaml:13',
  ],
  [
    'an answer that is none',
    first('direct-bill: able', 'direct: able'),
    'answer graphs/first.yaml:15',
  ],
  [
    'a node that is none',
    first('direct-bill: able', 'direct-bill: abel'),
    'edge graphs/first.yaml:15',
  ],
  ['an outcome that is none', first('no: HAND-ON', 'no: HAND-OFF'), 'edge graphs/first.yaml:23'],
  [
    'a decision that is none',
    first('decision: second', 'decision: third'),
    'edge graphs/first.yaml:11',
  ],
  ['a condition last', first('        - FIX\n', ''), 'edge graphs/first.yaml:20'],
  [
    'a condition on nothing',
    first('cloud: [china]', 'cloud: [mars]'),
    'condition graphs/first.yaml:20',
  ],
  [
    'a condition that never holds',
    first('{ cloud: [china] }', '{ able: [no] }'),
    'condition graphs/first.yaml:20',
  ],
  [
    'a node that no way leads to',
    first('direct-bill: able', 'direct-bill: FIX'),
    'unreachable graphs/first.yaml:18',
  ],
  [
    'an outcome that no way leads to',
    { 'graphs/first.yaml': (text) => text.replaceAll('OTHERS', 'FIX') },
    'unreachable outcomes/all.yaml:16',
  ],
  ['a cycle', first('no: HAND-ON', 'no: who'), 'cycle graphs/first.yaml:23'],
  [
    'a question without answers',
    {
      'graphs/second.yaml': `${DATES}order: 2\nstart: able\nnodes:\n  able: { ask: able, to: {} }\n`,
    },
    'cycle graphs/second.yaml:6',
  ],
  [
    'a decision that leads into itself',
    first('decision: second', 'decision: first'),
    'cycle graphs/first.yaml:11',
  ],
])('%s is told with its place', (_, changes, wanted) => {
  const { decisions, findings } = smallHandbook(changes);
  expect(sketched(findings)).toContain(`decisions/${wanted}`);
  expect(decisions.has('first') && decisions.has('second')).toBe(
    wanted.startsWith('unreachable outcomes'),
  );
});

test('a decision that leads into a broken one is left out with it', () => {
  const { decisions, findings } = smallHandbook({
    'graphs/second.yaml': swap('yes: FIX', 'yes: NOTHING'),
  });
  expect(decisions.size).toBe(0);
  expect(sketched(findings)).toEqual(
    expect.arrayContaining([
      'decisions/edge graphs/second.yaml:10',
      'decisions/edge graphs/first.yaml:11',
    ]),
  );
});

test('two decisions that lead into each other for ever are told', () => {
  const { decisions } = smallHandbook({
    'graphs/second.yaml': swap('yes: FIX', 'yes: { decision: first }'),
    'graphs/first.yaml': swap(
      'yes:\n        - { when: { cloud: [china] }, to: OTHERS }\n        - FIX',
      'yes: { decision: second }',
    ),
  });
  expect(decisions.size).toBe(0);
});

test('more ways than anybody can prove end with a finding, and soon', () => {
  const answers = Array.from({ length: 10 }, (_, index) => `a${index}`);
  const count = 30;
  const nodes = Array.from({ length: count }, (_, at) => {
    const next = at === count - 1 ? 'FIX' : `n${at + 1}`;
    return `  n${at}: { ask: q${at}, to: { ${answers.map((one) => `${one}: ${next}`).join(', ')} } }\n`;
  });
  const asked = Array.from(
    { length: count },
    (_, at) => `  q${at}: { answers: [${answers.join(', ')}] }\n`,
  );
  const worded = Array.from(
    { length: count },
    (_, at) =>
      `q${at}: { ask: "Q", about: "Q", answers: { ${answers.map((one) => `${one}: "A"`).join(', ')} } }\n`,
  );
  const { findings } = smallHandbook({
    'graphs/second.yaml': `${DATES}order: 2\nstart: n0\nnodes:\n${nodes.join('')}`,
    'questions.yaml': (text) => text + asked.join(''),
    'words/en/questions.yaml': (text) => text + worded.join(''),
  });
  expect(sketched(findings)).toContain('decisions/too-many-ways graphs/second.yaml:1');
});

test('more nodes than a walk has steps are refused', () => {
  const nodes = Array.from(
    { length: 250 },
    (_, at) => `  n${at}: { ask: able, to: { yes: ${at === 249 ? 'FIX' : `n${at + 1}`} } }\n`,
  );
  const { findings } = smallHandbook({
    'graphs/second.yaml': `${DATES}order: 2\nstart: n0\nnodes:\n${nodes.join('')}`,
  });
  expect(sketched(findings)).toContain('decisions/schema graphs/second.yaml:5');
});

/** Every way of every decision that is left. */
function ways(folder: string): Path[] {
  const { decisions } = readHandbook(folder);
  const graphs = new Map([...decisions].map(([id, { graph }]) => [id, graph]));
  return [...decisions.keys()].flatMap((id) => [...paths(graphs, id)]);
}

const BAD = [
  '',
  'null',
  '[]',
  '- a\n- b',
  '42',
  '"text"',
  '{',
  '\u0000',
  '\uFEFF',
  '---\na: 1\n---\nb: 2\n',
  '<<: *nothing',
  '&a [*a, *a]',
  'a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: &d [*c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]',
  `${'['.repeat(4000)}${']'.repeat(4000)}`,
  '__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }',
  '? [a, b]\n: c',
  '!!js/function "x"',
  `${DATES}questions: null\noutcomes: null\nnodes: null\nstart: null\norder: 1`,
  `${DATES}questions: { __proto__: { answers: [a, b] } }`,
  `${DATES}order: 1\nstart: a\nnodes: { a: { ask: cloud, to: { global: a, china: a } } }`,
];

const file = fc.constantFrom(...Object.keys(SMALL));

type Mutation = (files: Map<string, string>) => void;

/** One line taken away, doubled, moved in, or with its value, key or words replaced. */
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(file, fc.constantFrom(...BAD)).map(
    ([path, text]): Mutation =>
      (files) =>
        files.set(path, text),
  ),
  file.map(
    (path): Mutation =>
      (files) =>
        files.delete(path),
  ),
  fc.tuple(file, file).map(
    ([from, to]): Mutation =>
      (files) =>
        files.set(to, files.get(from) ?? ''),
  ),
  fc
    .tuple(
      file,
      fc.nat(),
      fc.constantFrom<(line: string) => string>(
        () => '',
        (line) => `${line}\n${line}`,
        (line) => `  ${line}`,
        (line) => line.replace(/:.*/, ':'),
        (line) => line.replace(/:.*/, ': null'),
        (line) => line.replace(/:.*/, ': 7'),
        (line) => line.replace(/:.*/, ': [a, 1, {}]'),
        (line) => line.replace(/\w+:/, 'constructor:'),
        (line) => line.replace(/\w+:/, '__proto__:'),
        (line) => line.replace(/\w+:/, '1:'),
        (line) => line.replace(/[A-Z-]{3,}/, 'cloud'),
        (line) => line.replace(/[a-z]{3,}/g, 'FIX'),
        (line) => line.replace(/"[^"]*"/g, '""'),
        (line) => line.replace(/(\w+)/g, '&a *a $1'),
      ),
    )
    .map(
      ([path, at, change]): Mutation =>
        (files) => {
          const lines = (files.get(path) ?? '').split('\n');
          const index = at % lines.length;
          lines[index] = change(lines[index] ?? '');
          files.set(path, lines.join('\n'));
        },
    ),
);

test('whatever was broken, reading ends, tells where, and leaves only ways to outcomes', {
  timeout: 120_000,
}, () => {
  fc.assert(
    fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
      const files = new Map(Object.entries(SMALL));
      for (const mutate of mutations) mutate(files);
      const changes = Object.fromEntries(
        Object.keys(SMALL).map((path) => [path, files.get(path) ?? null]),
      );
      withFolder(changes, (folder) => {
        const { findings, words, outcomes, decisions, questions } = readHandbook(folder);
        for (const { line, column, message, mend, file: path } of findings) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
          expect([message, mend, path]).not.toContain('');
        }
        for (const { end } of ways(folder)) {
          expect(end.kind).toBe('outcome');
          expect(outcomes.has(end.id)).toBe(true);
        }
        for (const { decisions: d, outcomes: o, questions: q } of words.values()) {
          for (const id of decisions.keys()) expect(d[id]?.title).toBeTypeOf('string');
          for (const [id, { steps }] of outcomes)
            for (const step of steps) expect(o[id]?.steps[step.id]?.text).toBeTypeOf('string');
          for (const [id, { answers }] of questions)
            for (const answer of answers) expect(q[id]?.answers[answer]?.text).toBeTypeOf('string');
        }
      });
    }),
    { numRuns: 200, seed: 20211029 },
  );
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
