import { describe, expect, test } from 'vitest';
import type { Piece, SearchDocument, SearchUnit } from '#search';
import { pagefindRecords } from '../../../src/3-publish/search/pagefind-records.ts';

function piece(target: string, source: string | null = null): Piece {
  return { target, source, step: null };
}

function unit(values: Partial<SearchUnit>): SearchUnit {
  return {
    kind: 'section',
    place: '',
    title: 'Заголовок',
    sourceTitle: null,
    trail: [],
    local: false,
    owner: null,
    instances: null,
    pieces: [],
    ...values,
  };
}

function document(values: Partial<SearchDocument>): SearchDocument {
  return {
    kind: 'guide',
    url: '/ru/guides/refund/',
    title: 'Возврат',
    sourceTitle: 'Refund',
    description: 'Как вернуть',
    sourceDescription: 'How to return',
    crumbs: [],
    locale: 'ru',
    alsoIn: [],
    instances: ['china', 'global'],
    roles: ['admin-agent'],
    trust: 'machine',
    stale: false,
    units: [],
    ...values,
  };
}

function only(values: Partial<SearchDocument>): string {
  const [record] = pagefindRecords([document(values)], 'ru');
  return record?.content ?? '';
}

describe('a record for Pagefind', () => {
  test('has both halves, the English one with less weight', () => {
    const content = only({
      units: [
        unit({ title: 'Возврат', pieces: [piece('Деньги', 'Money')] }),
        unit({ place: '#step', title: 'Шаг', sourceTitle: 'Step', pieces: [piece('Да', 'Yes')] }),
      ],
    });
    expect(content).toContain('<h1 data-pagefind-meta="title">Возврат</h1>\n<p>Как вернуть</p>');
    expect(content).toContain('<div data-pagefind-weight="0.5"><p>Refund</p>');
    expect(content).toContain('<h2 id="step">Шаг</h2>\n<p>Да</p>');
    expect(content).toContain('<div data-pagefind-weight="0.5"><p>Step</p><p>Yes</p></div>');
    expect(content.match(/Возврат/g)).toHaveLength(1);
    expect(content).toContain('<html lang="ru">');
  });

  test('has a heading once, however many units its section is cut into', () => {
    const part = unit({ place: '#a', title: 'Часть', sourceTitle: 'Part', pieces: [piece('x')] });
    const content = only({ units: [part, part, part] });
    expect(content.match(/Часть/g)).toHaveLength(1);
    expect(content.match(/Part/g)).toHaveLength(1);
    expect(content.match(/<p>x<\/p>/g)).toHaveLength(3);
  });

  test('says what it can be filtered by', () => {
    const content = only({
      units: [
        unit({ kind: 'procedure', owner: 'microsoft' }),
        unit({ kind: 'procedure', owner: '21vianet' }),
      ],
    });
    const filters = [...content.matchAll(/filter="(\w+)\[content]" content="([^"]+)"/g)];
    expect(filters.map(([, name, value]) => `${name}:${value}`)).toEqual([
      'instance:china',
      'instance:global',
      'role:admin-agent',
      'kind:guide',
      'kind:procedure',
      'owner:21vianet',
      'owner:microsoft',
      'language:ru',
      'trust:machine',
    ]);
  });

  test('is one more for each outcome, which has an address of its own', () => {
    const records = pagefindRecords(
      [
        document({
          kind: 'decision',
          url: '/ru/decide/billing/',
          units: [
            unit({ kind: 'decision', title: 'Счёт' }),
            unit({ kind: 'outcome', place: 'ours/', title: 'Наше', instances: ['india'] }),
            unit({ kind: 'question', place: '#where', title: 'Где?' }),
          ],
        }),
      ],
      'ru',
    );
    expect(records.map(({ url }) => url)).toEqual([
      '/ru/decide/billing/',
      '/ru/decide/billing/ours/',
    ]);
    const [decision, outcome] = records;
    expect(decision?.content).toContain('<h2 id="where">Где?</h2>');
    expect(decision?.content).not.toContain('Наше');
    expect(outcome?.content).toContain('<h1 data-pagefind-meta="title">Наше</h1>');
    expect(outcome?.content).toContain('content="india"');
    expect(outcome?.content).not.toContain('content="china"');
  });

  test('is left to the English index where the document is English only', () => {
    expect(pagefindRecords([document({ locale: 'en', url: '/en/guides/a/' })], 'ru')).toEqual([]);
  });

  test('holds text as text', () => {
    const content = only({ title: '<b>&"', units: [unit({ pieces: [piece('a <script> b')] })] });
    expect(content).toContain('&lt;b&gt;&amp;');
    expect(content).toContain('<p>a &lt;script&gt; b</p>');
  });
});
