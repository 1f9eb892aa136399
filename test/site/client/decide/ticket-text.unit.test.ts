import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  letterAddress,
  markdownText,
  piecesOf,
  plainText,
} from '../../../../src/3-publish/site/client/decide/ticket-format.ts';
import {
  type Fields,
  recipientOf,
  type TicketState,
  type TicketWords,
  writeDraft,
} from '../../../../src/3-publish/site/client/decide/ticket-text.ts';

process.env['TZ'] = 'Europe/Moscow';

const WORDS: TicketWords = {
  locale: 'en',
  title: 'Trouble',
  labels: {
    customer: 'Customer',
    tenant: 'Tenant',
    service: 'Service',
    since: 'Since',
    severity: 'Severity',
    users: 'Users',
    tried: 'Tried',
    found: 'Found',
    done: 'Done',
    notGiven: 'not given',
    asTyped: ' (as typed)',
    colon: ': ',
  },
  questions: {
    cloud: { about: 'Cloud', answers: { global: 'Global', unknown: 'I do not know' } },
    product: { about: 'Product', answers: { mail: 'Post' } },
    kind: { about: 'Kind', answers: { bug: 'A bug', unclear: 'Unclear' } },
    partner: { about: 'Partner', answers: { 'indirect-provider': 'Provider' } },
  },
  matters: ['kind.bug'],
  products: ['product.mail'],
  outcomes: {
    MS: {
      responsible: 'microsoft',
      kind: 'request',
      action: 'File it.',
      steps: { one: 'First.', two: 'Second.' },
      attach: ['A log'],
    },
    VIA: {
      responsible: 'indirect-provider',
      kind: 'request',
      action: 'Send it.',
      steps: {},
      attach: [],
    },
  },
};

const STATE: TicketState = {
  outcome: 'MS',
  way: [
    { question: 'cloud', answer: 'global' },
    { question: 'kind', answer: 'bug' },
  ],
  facts: { cloud: 'global' },
  ticked: ['two', 'one', 'of another version'],
  typedIn: 'ru',
};

function draft(fields: Fields, state: Partial<TicketState> = {}, words: Partial<TicketWords> = {}) {
  return writeDraft({ ...WORDS, ...words }, { ...STATE, ...state }, fields);
}

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

function letter(fields: Fields): URL {
  return new URL(letterAddress(draft(fields), Infinity).href);
}

describe('the letter', () => {
  test('has the subject and the rest, with the line ends of mail', () => {
    const { searchParams } = letter({ service: 'A & B', tried: 'a\nb' });
    expect(searchParams.get('subject')).toBe('A & B: A bug');
    expect(searchParams.get('body')).toMatch(/^Customer: not given\r\nTenant/);
    expect(searchParams.get('body')).toMatch(/Tried:\r\na\r\nb$/);
  });

  test('survives half a character, and cannot be given other receivers', () => {
    const address = letter({ tried: '\uD800&bcc=x@evil.example\n?to=y', service: '&cc=z' });
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(address.pathname).toBe('');
  });

  test('that would be too long has the subject alone', () => {
    expect(letterAddress(draft({ service: 'Почта' }), 200)).toEqual({
      href: `mailto:?subject=${encodeURIComponent('Почта: A bug')}`,
      whole: false,
    });
  });
});

const parser = unified().use(remarkParse).use(remarkGfm);

interface Seen {
  type: string;
  value?: string;
  children?: readonly Seen[];
}

/** Kinds of nodes in a Markdown text, and the words of them all. */
function seen({ type, value = '', children = [] }: Seen): { kinds: string[]; text: string } {
  if (type === 'break') return { kinds: [], text: '\n' };
  const below = children.map(seen);
  return {
    kinds: [type, ...below.flatMap(({ kinds }) => kinds)],
    text: value + below.map(({ text }) => text).join(''),
  };
}

const OURS = ['root', 'heading', 'list', 'listItem', 'paragraph', 'strong', 'emphasis', 'text'];
// A bare address may become a link to itself.
const ALLOWED = new Set([...OURS, 'blockquote', 'link']);

describe('Markdown', () => {
  const marks = fc.constantFrom(
    ...'\\`*_[]<>&|~#!-+=:.)(1 "\'/@wax\t\n'.split(''),
    '    ',
    '\n\n',
    '&lt;',
    'http://a.b/_c_',
    '<b>',
    '- [ ] ',
    '[^1]: ',
  );
  const hostile = fc.array(marks, { maxLength: 30 }).map((parts) => parts.join(''));

  test('has nothing in it that was typed as Markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, (tried, service) => {
        const { kinds, text } = seen(
          parser.parse(markdownText(draft({ tried, service, customer: service }))),
        );
        expect(kinds.filter((kind) => !ALLOWED.has(kind))).toEqual([]);
        const squeezed = (given: string): string => given.replace(/\s+/g, '');
        if (tried.trim() !== '') expect(squeezed(text)).toContain(`Tried:${squeezed(tried)}`);
      }),
      { numRuns: 200 },
    );
  });

  test('takes a long text in its stride', () => {
    const tried = '](javascript:alert(1)) <script> **x**\n'.repeat(2700);
    expect(tried.length).toBeGreaterThan(100_000);
    const started = performance.now();
    expect(markdownText(draft({ tried })).length).toBeGreaterThan(tried.length);
    expect(plainText(draft({ tried }))).toContain(tried);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
