import { describe, expect, test } from 'vitest';
import { piecesOf, plainText } from '../../../../src/3-publish/site/client/decide/ticket-format.ts';
import { recipientOf } from '../../../../src/3-publish/site/client/decide/ticket-text.ts';
import { draft, STATE, WORDS } from './draft.ts';

process.env['TZ'] = 'Europe/Moscow';

function plain(...given: Parameters<typeof draft>): string {
  return plainText(draft(...given));
}

describe('the text', () => {
  test('holds what is known in a fixed order', () => {
    expect(plain({ service: 'Mail', since: '2026-11-20T09:40', severity: 'B' })).toBe(
      [
        'Mail: A bug',
        '',
        'Customer: not given',
        'Tenant: not given',
        'Service: Mail',
        'Cloud: Global',
        'Since: Nov 20, 2026, 09:40 GMT+3',
        'Severity: B',
        'Users: not given',
        '',
        'Found:',
        '- Kind: A bug',
        '',
        'Done:',
        '☑ Second.',
        '☑ First.',
        '',
        'Tried: not given',
        '',
      ].join('\n'),
    );
  });

  test('leaves out lists that are empty', () => {
    const text = plain({}, { way: [], ticked: [], outcome: 'VIA' });
    expect(text).not.toMatch(/Found|Done/);
  });

  test('of an outcome that the words do not know is still a text', () => {
    expect(plain({ customer: 'Contoso' }, { outcome: 'NEW' })).toMatch(
      /^Global: A bug\n\nCustomer: Contoso\n/,
    );
  });

  test('passes over answers and questions that the words do not know', () => {
    const way = [
      { question: 'kind', answer: 'gone' },
      { question: 'constructor', answer: 'name' },
    ];
    expect(plain({}, { way })).not.toContain('Found');
  });
});

describe('the subject', () => {
  test('is the product and the matter', () => {
    const way = [{ question: 'product', answer: 'mail' }, ...STATE.way];
    expect(plain({}, { way })).toMatch(/^Post: A bug\n/);
  });

  test('is the cloud and the matter where no product is known', () => {
    expect(plain({})).toMatch(/^Global: A bug\n/);
  });

  test.each([{}, { cloud: 'unknown' }])('is the matter alone where %o is known', (facts) => {
    expect(plain({}, { facts })).toMatch(/^A bug\n/);
  });

  test('is the service and the matter', () => {
    expect(plain({ service: 'Mail' })).toMatch(/^Mail: A bug\n/);
  });

  test.each([
    [{}, 'Trouble'],
    [{ title: '' }, 'File it'],
    [{ title: '', outcomes: {} }, 'MS'],
  ])('names something even where no answer tells the matter and %o', (words, shown) => {
    const way = [{ question: 'kind', answer: 'unclear' }];
    expect(plain({ service: 'Mail' }, { way }, words)).toMatch(new RegExp(`^Mail: ${shown}\n`));
  });

  test('is one line whatever was typed', () => {
    expect(plain({ service: 'a\r\nb\u2028c' })).toMatch(/^a b c: A bug\n/);
  });
});

describe('typed text', () => {
  test('is marked where the reader of the ticket may not read it', () => {
    const pieces = piecesOf(draft({ customer: 'Путь', users: 'about 40', tenant: '40 %' }));
    expect(pieces.filter(({ kind }) => kind === 'typed')).toEqual([
      { text: 'Путь', kind: 'typed', lang: 'ru' },
      { text: '40 %', kind: 'typed', lang: null },
      { text: 'about 40', kind: 'typed', lang: null },
    ]);
    expect(plain({ customer: 'Путь' })).toContain('\nCustomer (as typed): Путь\n');
  });

  test('is not marked in its own language', () => {
    expect(plain({ customer: 'Путь' }, {}, { locale: 'ru' })).toContain('\nCustomer: Путь\n');
  });

  test('stays as it is, blanks and marks of direction included', () => {
    const tried = '  first\n\n\t\u202Esecond  \n';
    expect(plain({ tried })).toContain(`Tried:\n${tried}`);
  });

  test('of blanks alone counts as none', () => {
    expect(plain({ tried: ' \n ' })).toContain('Tried: not given');
  });

  test.each([
    ['D', 'not given'],
    ['A', 'A'],
  ])('severity %s is %s', (severity, shown) => {
    expect(plain({ severity })).toContain(`Severity: ${shown}\n`);
  });

  test.each([
    ['yesterday', 'not given'],
    ['2026-11-20T09:40', 'Nov 20, 2026, 09:40 GMT+3'],
    ['2026-11-20T00:05', 'Nov 20, 2026, 00:05 GMT+3'],
  ])('time %s is %s', (since, shown) => {
    expect(plain({ since })).toContain(`Since: ${shown}\n`);
  });

  test('time in Chinese has no brackets either', () => {
    const text = plain({ since: '2026-11-20T09:40' }, {}, { locale: 'zh-TW' });
    expect(text).toContain('Since: 2026年11月20日 09:40 GMT+3\n');
  });
});

describe('the recipient', () => {
  test.each([
    ['MS', {}, 'microsoft'],
    ['VIA', { partner: 'indirect-reseller' }, 'indirect-provider'],
    ['VIA', { partner: 'indirect-provider' }, 'partner'],
    ['NEW', {}, null],
  ])('of %s, known %o, is %s', (outcome, facts, party) => {
    expect(recipientOf(WORDS, { ...STATE, outcome, facts })).toBe(party);
  });

  test.each([
    ['record', 'microsoft', 'partner'],
    ['customer', 'microsoft', 'customer'],
    ['record', 'customer', 'partner'],
    // Whom the partner turns to is told in the steps alone.
    ['request', 'partner', null],
  ] as const)('of a %s of %s is %s', (kind, responsible, party) => {
    const outcome = { responsible, kind, action: '', steps: {}, attach: [] };
    expect(recipientOf({ ...WORDS, outcomes: { MS: outcome } }, STATE)).toBe(party);
  });
});
