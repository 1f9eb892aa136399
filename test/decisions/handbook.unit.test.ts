import { expect, test } from 'vitest';
import { readHandbook } from '#decisions';
import { type Changes, sketched, smallHandbook, swap } from '../support/decisions.ts';

test('the small content is without a finding and complete', () => {
  const { decisions, findings, outcomes, questions, words, matrix } = smallHandbook();
  expect(findings).toEqual([]);
  expect([...decisions.keys()]).toEqual(['first', 'second']);
  expect([...outcomes.keys()]).toEqual(['FIX', 'HAND-ON', 'OTHERS']);
  expect([...questions.keys()]).toEqual(['cloud', 'partner', 'able']);
  expect([...words.keys()]).toEqual(['en', 'ru']);
  expect(matrix.rows.map(({ id }) => id)).toEqual(['fault']);
});

test('a project without decisions has none, and says nothing', () => {
  expect(readHandbook('/nowhere/at/all').findings).toEqual([]);
  expect(readHandbook('').decisions.size).toBe(0);
});

test('the shipped content has no findings of weight', () => {
  const { findings, decisions } = readHandbook('content/decisions');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(decisions.size).toBe(9);
});

test('decisions come in their order, answers in that of their question', () => {
  const { decisions } = smallHandbook({
    'graphs/first.yaml': (text) =>
      swap(
        'order: 1',
        'order: 3',
      )(
        swap(
          '      yes:\n',
          '      no: HAND-ON\n      yes:\n',
        )(swap('      no: HAND-ON\n', '')(text)),
      ),
  });
  expect([...decisions.keys()]).toEqual(['second', 'first']);
  expect(Object.keys(decisions.get('first')?.graph.nodes['able']?.to ?? {})).toEqual(['yes', 'no']);
});

const first = (from: string, to: string): Changes => ({ 'graphs/first.yaml': swap(from, to) });
const outcomes = (from: string, to: string): Changes => ({ 'outcomes/all.yaml': swap(from, to) });
const english = (from: string, to: string): Changes => ({
  'words/en/outcomes.yaml': swap(from, to),
});

test.each<[string, Changes, string[]]>([
  // Files
  ['a missing file', { 'documents.yaml': null }, ['decisions/missing documents.yaml:1']],
  [
    'a broken file',
    { 'questions.yaml': swap('able: {', 'able: {{') },
    ['decisions/yaml questions.yaml:7'],
  ],
  [
    'a file too large to read',
    { 'graphs/second.yaml': '#'.repeat(1_000_001) },
    ['decisions/too-large graphs/second.yaml:1'],
  ],
  ['an empty file', { 'graphs/second.yaml': '' }, ['decisions/schema graphs/second.yaml:1']],
  ['a file of another kind', { 'graphs/notes.yml': 'a: b' }, ['decisions/name graphs/notes.yml:1']],
  [
    'a name that is no address',
    { 'graphs/Über uns.yaml': 'a: b' },
    ['decisions/name graphs/Über uns.yaml:1'],
  ],
  [
    'an unknown key',
    first('order: 1', 'order: 1\nordre: 2'),
    ['decisions/schema graphs/first.yaml:1'],
  ],
  ['a wrong type', first('order: 1', 'order: one'), ['decisions/schema graphs/first.yaml:3']],
  [
    'a day that is none',
    first('2999-05-20', '2999-02-30'),
    ['decisions/schema graphs/first.yaml:2'],
  ],
  [
    'a review that is due',
    first('2999-05-20', '2026-11-19'),
    ['decisions/review-due graphs/first.yaml:2'],
  ],
  [
    'a name of every object',
    { 'questions.yaml': swap('able: {', 'constructor: {') },
    ['decisions/schema questions.yaml:6'],
  ],
  // Structure
  [
    'an outcome in two files',
    {
      'outcomes/again.yaml':
        'reviewed: 2026-11-20\nreviewBy: 2999-01-01\noutcomes:\n  FIX:\n    responsible: partner\n    steps: [look]\n    cites: [ESC]\n',
    },
    ['decisions/twice outcomes/all.yaml:4'],
  ],
  [
    'an id twice',
    outcomes('steps: [file]', 'steps: [file, file]'),
    ['decisions/schema outcomes/all.yaml:11'],
  ],
  [
    'a party that is none',
    outcomes('responsible: microsoft', 'responsible: nobody'),
    ['decisions/schema outcomes/all.yaml:9'],
  ],
  [
    'no citation',
    outcomes('cites: [ESC#109-114]', 'cites: [see above]'),
    ['decisions/cite outcomes/all.yaml:7'],
  ],
  [
    'an unknown document',
    outcomes('cites: [ESC#109-114]', 'cites: [ECS#1]'),
    ['decisions/cite outcomes/all.yaml:4'],
  ],
  [
    'a step for nobody',
    outcomes('cloud: [global]', 'cloud: [mars]'),
    ['decisions/condition outcomes/all.yaml:4'],
  ],
  [
    'a document without an address',
    { 'documents.yaml': swap('path: folder/escalate, ', '') },
    ['decisions/document documents.yaml:2', 'decisions/cite outcomes/all.yaml:4'],
  ],
  [
    'a question that nobody asks',
    { 'questions.yaml': (text) => `${text}  spare: { answers: [a, b] }\n` },
    ['decisions/unreachable questions.yaml:7'],
  ],
  [
    'a cloud that is none',
    { 'graphs/second.yaml': swap('cloud: china', 'cloud: chinese') },
    ['decisions/cloud graphs/second.yaml:4'],
  ],
  [
    'a difference nowhere',
    {
      'graphs/first.yaml': (text) => `${text}differences:\n  - { at: [nowhere], why: "Because" }\n`,
    },
    ['decisions/difference graphs/first.yaml:25'],
  ],
  // The matrix
  [
    'a column of no cloud',
    { 'matrix.yaml': swap('cloud: global', 'cloud: mars') },
    ['decisions/matrix matrix.yaml:3'],
  ],
  [
    'a row without a decision',
    { 'matrix.yaml': swap('decision: first', 'decision: third') },
    ['decisions/matrix matrix.yaml:6'],
  ],
  [
    'a row with a wrong answer',
    { 'matrix.yaml': swap('[yes, no]', '[perhaps]') },
    ['decisions/matrix matrix.yaml:6'],
  ],
  [
    'a row with a wrong question',
    { 'matrix.yaml': swap('{ able:', '{ unable:') },
    ['decisions/matrix matrix.yaml:6'],
  ],
  [
    'a row in two groups',
    { 'matrix.yaml': (text) => `${text}  money:\n    fault: { decision: first, answers: {} }\n` },
    ['decisions/matrix matrix.yaml:8'],
  ],
  // Words; the last one is told where it stands
  ['words of no language', { 'words/xx_yy/a.yaml': 'a: b' }, ['decisions/locale words/xx_yy:1']],
  [
    'words twice',
    {
      'words/en/more.yaml':
        'FIX: { label: "a", action: "b", why: "c", steps: {}, where: "d", expect: "e" }',
    },
    ['decisions/worded-twice words/en/outcomes.yaml:1'],
  ],
  [
    'words for nothing',
    english('never: { phone', 'never: { fax: "No", phone'),
    ['decisions/no-such-words words/en/outcomes.yaml:16'],
  ],
])('%s is told with its place', (_, changes, wanted) => {
  const { findings } = smallHandbook(changes);
  expect(sketched(findings)).toEqual(expect.arrayContaining(wanted));
  for (const { mend, message } of findings) {
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
});
