import { expect, test } from 'vitest';
import type { SearchDocument, SearchUnit } from '#search';
import { collectDocuments } from '../../../src/3-publish/search/documents.ts';
import { catalogOf, document, editionOf, sentence } from '../../support/editions.ts';

/** The one guide of a catalog of these languages, as readers of `locale` find it. */
function found(texts: Readonly<Record<string, string>>, locale = 'ru'): SearchDocument | undefined {
  const editions = Object.entries(texts).map(([tag, text]) => editionOf(text, { locale: tag }));
  const documents = collectDocuments(catalogOf(editions), locale, () => ['Guides', 'docs']);
  expect(documents.length).toBeLessThan(2);
  return documents[0];
}

function unitsOf(body: string): readonly SearchUnit[] {
  return found({ ru: document(body) })?.units ?? [];
}

/** Pieces as `target|source`, with the step in front where there is one. */
function sketch({ pieces }: SearchUnit): string[] {
  return pieces.map(({ target, source, step }) => {
    const words = source === null ? target : `${target}|${source}`;
    return step ? `${step.number}/${step.of} ${words}` : words;
  });
}

test('a guide is its opening, then a unit for each heading with the headings above', () => {
  const units = unitsOf(
    `# ${sentence(1, 'Проверка', 'Check')}\n\n${sentence(2, 'Начало.', 'Start.')}\n\n## ${sentence(3, 'Первый', 'First')}\n\n### ${sentence(4, 'Второй', 'Second')}\n\n${sentence(5, 'Текст.', 'Text.')}\n\n## ${sentence(6, 'Третий', 'Third')}\n`,
  );
  expect(
    units.map(({ place, title, sourceTitle, trail }) => [place, title, sourceTitle, trail]),
  ).toEqual([
    ['', 'Проверка', 'Check', []],
    ['#first', 'Первый', 'First', []],
    ['#second', 'Второй', 'Second', ['Первый']],
    ['#third', 'Третий', 'Third', []],
  ]);
  expect(units.map(sketch)).toEqual([['Начало.|Start.'], [], ['Текст.|Text.'], []]);
});

test('a heading of the page that differs from the title is searched too', () => {
  const [opening] = unitsOf(`# ${sentence(1, 'Иначе', 'Otherwise')}\n`);
  expect(opening?.title).toBe('Проверка');
  expect(opening && sketch(opening)).toEqual(['Иначе|Otherwise']);
});

test('steps know their anchor and number, with all that stands in them', () => {
  const units = unitsOf(
    `${sentence(1, 'Так:', 'So:')}\n\n1. ${sentence(2, 'Откройте.', 'Open.')}\n\n   - ${sentence(3, 'Там.', 'There.')}\n\n   1. ${sentence(4, 'Раз.', 'One.')}\n\n2. ${sentence(5, 'Закройте.', 'Close.')}\n`,
  );
  expect(units.map(({ kind }) => kind)).toEqual(['procedure']);
  expect(units.flatMap(sketch)).toEqual([
    'Так:|So:',
    '1/2 Откройте.|Open.',
    '1/2 Там.|There.',
    '1/2 Раз.|One.',
    '2/2 Закройте.|Close.',
  ]);
  const anchors = units.flatMap(({ pieces }) => pieces.flatMap(({ step }) => step?.anchor ?? []));
  expect(new Set(anchors).size).toBe(2);
  for (const anchor of anchors) expect(anchor).toMatch(/^step-./);
});

test('a list that goes on counts on', () => {
  const [unit] = unitsOf('4. Четвёртый\n5. Пятый\n');
  expect(unit && sketch(unit)).toEqual(['4/5 Четвёртый', '5/5 Пятый']);
});

test('tables, notes, quotes, code, pictures and words between sentences are all there', () => {
  const [unit] = unitsOf(
    [
      `| ${sentence(1, 'Имя', 'Name')} | Код |\n|---|---|\n| ${sentence(2, 'Раз', 'One')} | X1 |`,
      `> [!NOTE]\n> ${sentence(3, 'Заметьте.', 'Note this.')}`,
      `> ${sentence(4, 'Цитата.', 'Quote.')}`,
      '```powershell\nGet-Thing  -All\n\nSet-Thing\n```',
      '![Схема связей](a.png)',
      `Слова ${sentence(5, 'Предложение.', 'Sentence.')} — **и ещё**`,
    ].join('\n\n'),
  );
  expect(unit && sketch(unit)).toEqual([
    'Имя|Name',
    'Код',
    'Раз|One',
    'X1',
    'Заметьте.|Note this.',
    'Цитата.|Quote.',
    'Get-Thing -All Set-Thing',
    'Схема связей',
    'Слова',
    'Предложение.|Sentence.',
    '— и ещё',
  ]);
});

test('what is the same in English has no English of its own', () => {
  const [, unit] = unitsOf(
    `## ${sentence(1, 'GDAP', 'GDAP')}\n\n${sentence(2, 'Azure', 'Azure')}\n`,
  );
  expect(unit).toMatchObject({ title: 'GDAP', sourceTitle: null });
  expect(unit && sketch(unit)).toEqual(['Azure']);
});

test('a heading without words is called like what it stands below', () => {
  const units = unitsOf('## Первый\n\n### ![](a.png)\n\nТекст.\n');
  expect(units.map(({ title }) => title)).toEqual(['Проверка', 'Первый', 'Первый']);
});

test('a heading within a step divides nothing', () => {
  const units = unitsOf('1. Раз\n\n   ## Внутри\n\n2. Два\n');
  expect(units.flatMap(sketch)).toEqual(['1/2 Раз', '1/2 Внутри', '2/2 Два']);
});

test('a long section becomes several units of one place, and no step is torn apart', () => {
  const filler = 'слово '.repeat(60).trim();
  const steps = Array.from(
    { length: 12 },
    (_, at) => `${at + 1}. ${filler}\n\n   ${filler} ${at}.\n`,
  );
  const units = unitsOf(`## Долго\n\n${steps.join('\n')}`).slice(1);
  expect(units.length).toBeGreaterThan(2);
  expect(new Set(units.map(({ place, title, kind }) => `${place} ${title} ${kind}`)).size).toBe(1);
  const homes = units.map(({ pieces }) => new Set(pieces.map(({ step }) => step?.number)));
  for (let step = 1; step <= 12; step++)
    expect(homes.filter((home) => home.has(step)).length, `step ${step}`).toBe(1);
  for (const { pieces } of units)
    expect(pieces.map(({ target }) => target).join('').length).toBeLessThanOrEqual(2500);
});

test('one sentence of any length is one unit', () => {
  const units = unitsOf(`${'слово '.repeat(1000)}конец.\n`);
  expect(units.map(({ pieces }) => pieces.length)).toEqual([1]);
});

test('a guide that exists in English only is found in English', () => {
  const guide = found({ en: '---\ntitle: Check\n---\n## First\n\nText.\n' });
  expect(guide).toMatchObject({
    url: '/en/guides/docs/check/',
    locale: 'en',
    alsoIn: [],
    trust: 'source',
  });
  expect(guide?.units.flatMap(sketch)).toEqual(['Text.']);
});

test('a guide that neither the language nor English has is not found', () => {
  expect(found({ ja: document('本文。\n') })).toBeUndefined();
});

test('facts of the guide come along', () => {
  const text = document(`${sentence(1, 'Раз.', 'One.')}\n`, 'HT');
  expect(found({ ru: text, 'zh-TW': text })).toMatchObject({
    kind: 'guide',
    url: '/ru/guides/docs/check/',
    title: 'Проверка',
    description: 'Зачем',
    crumbs: ['Guides', 'docs'],
    alsoIn: ['zh-TW'],
    trust: 'human',
    stale: false,
  });
});

test('a guide without English sentences gets those of its English edition by section', () => {
  const guide = found({
    ru: '---\ntitle: Проверка\n---\nНачало.\n\n## GDAP\n\nРаз.\n\nДва.\n\n## DAP\n\nОдин.\n',
    en: '---\ntitle: Check\ndescription: What for\n---\nStart.\n\n## GDAP\n\nOne.\n\nTwo.\n\n## DAP\n\nOnly.\n\nMore.\n\n## Gone\n\nLost.\n',
  });
  expect(guide).toMatchObject({ sourceTitle: 'Check', sourceDescription: 'What for' });
  const [opening, first, second] = guide?.units ?? [];
  expect(opening && sketch(opening)).toEqual(['Начало.|Start.', '|Gone', '|Lost.']);
  expect(first && sketch(first)).toEqual(['Раз.|One.', 'Два.|Two.']);
  expect(second && sketch(second)).toEqual(['Один.', '|Only.', '|More.']);
});

test('where anchors differ, outlines of one shape belong together in their order', () => {
  const guide = found({
    ru: '---\ntitle: Проверка\n---\n## Первый\n\nРаз.\n\n## Второй\n\nДва.\n',
    en: '---\ntitle: Check\n---\n## First\n\nOne.\n\n## Second\n\nTwo.\n',
  });
  expect(guide?.units.map(({ sourceTitle }) => sourceTitle)).toEqual(['Check', 'First', 'Second']);
  expect(guide?.units.flatMap(sketch)).toEqual(['Раз.|One.', 'Два.|Two.']);
});
