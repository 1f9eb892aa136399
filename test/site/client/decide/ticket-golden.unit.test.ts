import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '#catalog';
import { ticketWords } from '#site';
import {
  markdownText,
  plainText,
} from '../../../../src/3-publish/site/client/decide/ticket-format.ts';
import {
  type Fields,
  type TicketState,
  writeDraft,
} from '../../../../src/3-publish/site/client/decide/ticket-text.ts';

/** `UPDATE_GOLDEN=1 npm run test:unit` writes the files anew. */
process.env['TZ'] = 'Europe/Moscow';
const GOLDEN = join('test', 'site', 'client', 'decide', 'golden');
const update = process.env['UPDATE_GOLDEN'] === '1';
const catalog = await loadCatalog();

const CASES: Readonly<Record<string, { decision: string; state: TicketState; fields: Fields }>> = {
  // Everything is filled in, by an agent who writes Russian.
  'MS-M365': {
    decision: 'service-problem',
    state: {
      outcome: 'MS-M365',
      way: [
        { question: 'cloud', answer: 'global' },
        { question: 'broken', answer: 'service' },
        { question: 'health', answer: 'nothing' },
        { question: 'kind', answer: 'unavailable' },
        { question: 'partner', answer: 'direct-bill' },
        { question: 'product', answer: 'm365' },
      ],
      facts: { cloud: 'global', partner: 'direct-bill' },
      ticked: ['start', 'open'],
      typedIn: 'ru',
    },
    fields: {
      customer: 'Контора «Северный путь»',
      tenant: 'contoso.onmicrosoft.com',
      service: 'Exchange Online',
      since: '2026-11-20T09:40',
      severity: 'B',
      users: 'около 40, офис в Твери',
      tried: 'Проверили лицензии и правила почты.\nВход с другого устройства: без изменений.',
    },
  },
  // Nothing is filled in.
  'CN-ESCALATE': {
    decision: 'china-duty',
    state: {
      outcome: 'CN-ESCALATE',
      way: [
        { question: 'cloud', answer: 'china' },
        { question: 'cn-role', answer: 'own-agreement' },
        { question: 'cn-whose', answer: 'customer' },
        { question: 'cn-problem', answer: 'technical' },
        { question: 'cn-able', answer: 'no' },
      ],
      facts: { cloud: 'china', 'cn-role': 'own-agreement' },
      ticked: [],
      typedIn: 'zh-TW',
    },
    fields: {},
  },
  // Hostile text in every field.
  'VIA-PROVIDER-AZURE': {
    decision: 'service-problem',
    state: {
      outcome: 'VIA-PROVIDER-AZURE',
      way: [
        { question: 'cloud', answer: 'global' },
        { question: 'broken', answer: 'service' },
        { question: 'health', answer: 'ended' },
        { question: 'kind', answer: 'network' },
        { question: 'partner', answer: 'indirect-reseller' },
        { question: 'product', answer: 'azure' },
      ],
      facts: { cloud: 'global', partner: 'indirect-reseller' },
      ticked: ['collect'],
      typedIn: 'en',
    },
    fields: {
      customer: '<script>alert(1)</script>\n# Title',
      tenant: '[open](javascript:alert(1)) ![x](http://evil.example/x.png)',
      service: '**Azure** _VM_ `rm` ~~x~~ | a |',
      since: '2026-02-01T23:05',
      severity: '<b>A</b>',
      users: '\u202Eesrever\u202C &amp; &#60;b&#62; www.evil.example a@evil.example',
      tried: [
        '# not a heading',
        '===',
        '    not code',
        '',
        '- not a list',
        '1. nor this',
        '> nor a quotation',
        '| a | b |',
        '|---|---|',
        '<img src=x onerror=alert(1)>',
        '```',
        '](javascript:alert(1))',
        'a backslash at the end \\',
        '',
      ].join('\n'),
    },
  },
};

function compare(name: string, text: string): void {
  const file = join(GOLDEN, name);
  if (update || !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe.each(Object.entries(CASES))('%s', (id, { decision: name, state, fields }) => {
  test.each(['en', 'ru', 'zh-TW'])('in %s is as it was', (locale) => {
    const decision = catalog.handbook.decisions.get(name);
    if (!decision) throw new Error(`There is no decision ${name}.`);
    // By way of JSON, as the browser gets it.
    const words = JSON.parse(JSON.stringify(ticketWords(catalog, decision, locale)));
    const draft = writeDraft(words, state, fields);
    compare(`${id}.${locale}.txt`, plainText(draft));
    compare(`${id}.${locale}.md`, markdownText(draft));
  });
});

test('the ticket renames only questions that exist', () => {
  const strings: Record<string, string> = JSON.parse(
    readFileSync('locales/en/ticket.json', 'utf8'),
  );
  const renamed = Object.keys(strings).filter((key) => key.startsWith('about-'));
  expect(renamed.length).toBeGreaterThan(0);
  const unknown = renamed.filter((key) => !catalog.handbook.questions.has(key.slice(6)));
  expect(unknown).toEqual([]);
});
