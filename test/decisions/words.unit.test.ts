import { describe, expect, test } from 'vitest';
import { type Changes, sketched, smallHandbook, swap } from '../support/decisions.ts';

const russian = (from: string, to: string): Changes => ({
  'words/ru/outcomes.yaml': swap(from, to),
});
const english = (from: string, to: string): Changes => ({
  'words/en/outcomes.yaml': swap(from, to),
});

test('words may be lines with or without a hint', () => {
  const { words } = smallHandbook();
  expect(words.get('en')?.questions['cloud']?.answers).toEqual({
    global: { text: 'Global', hint: null },
    china: { text: 'China', hint: 'Run by 21Vianet' },
  });
});

describe('a translation', () => {
  test.each<[string, Changes, string]>([
    [
      'without an outcome',
      { 'words/ru/outcomes.yaml': swap('FIX:', 'FIXED:') },
      'unworded words/ru:1',
    ],
    [
      'with one too many',
      { 'words/ru/outcomes.yaml': swap('FIX:', 'FIXED:') },
      'no-such-words words/ru/outcomes.yaml:1',
    ],
    [
      'without a step',
      russian('look: "Посмотрите настройки.", ', ''),
      'unworded words/ru/outcomes.yaml:5',
    ],
    ['without a hint', russian(', hint: "Все"', ''), 'unworded words/ru/outcomes.yaml:5'],
    [
      'without a warning',
      russian('  warnings: { old: { title: "Старый источник", text: "Страница старая." } }\n', ''),
      'unworded words/ru/outcomes.yaml:8',
    ],
    [
      'left in English',
      russian('Исправьте сами.', 'Fix it yourself now.'),
      'left-in-english words/ru/outcomes.yaml:3',
    ],
    [
      'without what customers say',
      { 'words/ru/decisions.yaml': swap(', said: ["Ничего не работает"]', '') },
      'unworded words/ru/decisions.yaml:1',
    ],
    [
      'with English in what customers say',
      { 'words/ru/decisions.yaml': swap('Ничего не работает', 'It does not work') },
      'left-in-english words/ru/decisions.yaml:1',
    ],
    ['of an empty file', { 'words/ru/questions.yaml': '' }, 'unworded words/ru:1'],
    [
      'of a file that is a list',
      { 'words/ru/questions.yaml': '- a' },
      'schema words/ru/questions.yaml:1',
    ],
    ['with an empty text', russian('Исправьте сами.', ' '), 'schema words/ru/outcomes.yaml:3'],
    [
      'with a misspelt key',
      russian('  label: "Делают другие"', '  lable: "Делают другие"'),
      'schema words/ru/outcomes.yaml:18',
    ],
    ['without the matrix', { 'words/ru/matrix.yaml': null }, 'unworded words/ru:1'],
  ])('%s is told with its place', (_, changes, wanted) => {
    const { findings } = smallHandbook(changes);
    expect(sketched(findings)).toContain(`decisions/${wanted}`);
  });

  test('that only exists in part speaks English for the rest', () => {
    const { words, decisions, findings } = smallHandbook({
      'words/ru/questions.yaml': null,
      'words/ru/outcomes.yaml': swap('look: "Посмотрите настройки.", ', ''),
    });
    expect(findings.length).toBeGreaterThan(3);
    expect(decisions.size).toBe(2);
    const own = words.get('ru');
    expect(own?.questions['cloud']?.ask).toBe('Which cloud?');
    expect(own?.outcomes['FIX']).toMatchObject({
      action: 'Исправьте сами.',
      steps: { look: { text: 'Look at the settings.' }, mend: { text: 'Исправьте **их**.' } },
    });
  });

  test('that is empty speaks English', () => {
    const { words } = smallHandbook({ 'words/de/decisions.yaml': '' });
    expect(words.get('de')?.decisions['first']?.title).toBe('First decision');
  });

  test('in Latin script is left in English only where it is equal', () => {
    const { findings } = smallHandbook({
      'words/de/decisions.yaml':
        'first: { title: "First decision", intro: "What it is about.", said: ["Nichts geht mehr"] }\n',
    });
    const left = findings.filter(({ code }) => code === 'decisions/left-in-english');
    expect(left.map(({ message }) => message)).toEqual(['`first.intro` is left in English.']);
  });
});

describe('what has no English words', () => {
  test('is left out, with what leads there', () => {
    const { decisions, outcomes, findings } = smallHandbook({
      'words/en/outcomes.yaml': swap('FIX:', 'FIXED:'),
    });
    expect(outcomes.has('FIX')).toBe(false);
    expect(decisions.size).toBe(0);
    expect(sketched(findings)).toEqual(
      expect.arrayContaining([
        'decisions/unworded words/en:1',
        'decisions/edge graphs/second.yaml:10',
      ]),
    );
  });

  test('is left out when it lacks one of them', () => {
    const { outcomes, words, findings } = smallHandbook(
      english('look: "Look at the settings.", ', ''),
    );
    expect(outcomes.has('FIX')).toBe(false);
    expect(words.get('en')?.outcomes['FIX']).toBeUndefined();
    expect(sketched(findings)).toContain('decisions/unworded words/en/outcomes.yaml:5');
  });

  test('leaves nothing where there is no English at all', () => {
    const none = Object.fromEntries(
      ['decisions', 'questions', 'outcomes', 'matrix'].map((name) => [
        `words/en/${name}.yaml`,
        null,
      ]),
    );
    const { decisions, words, findings } = smallHandbook(none);
    expect([decisions.size, words.size]).toEqual([0, 0]);
    expect(sketched(findings)).toContain('decisions/no-english words:1');
  });

  test('has no matrix where its words lack one', () => {
    const { matrix, words } = smallHandbook({
      'words/en/matrix.yaml': swap('rows: { fault: "A fault" }', 'rows: {}'),
    });
    expect(matrix.rows).toEqual([]);
    expect(words.get('en')?.matrix.rows).toEqual({});
  });
});
