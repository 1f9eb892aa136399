import { describe, expect, test } from 'vitest';
import { type Language, languageOf, stem } from '../../../src/0-ground/search/text/index.ts';

function stems(words: string, of: Language): string[] {
  return [...new Set(words.split(' ').map((word) => stem(word, of)))];
}

const ENGLISH = [
  'cancel cancels canceled cancelled canceling cancelling cancellation cancellations',
  'subscription subscriptions',
  'activate activates activated activating activation',
  'escalate escalates escalated escalating escalation escalations',
  'assign assigns assigned assigning assignment assignments',
  'license licenses licensed licensing',
  'verify verifies verified verifying verification',
  'configure configures configured configuring configuration configurations',
  'available availability',
  'responsible responsibility responsibilities',
  'price prices priced pricing',
  'bill bills billed billing',
  'invoice invoices invoiced invoicing',
  'query queries queried querying',
  'reply replies replied replying',
  'agree agrees agreed agreeing agreement agreements',
  'status statuses',
  'address addresses addressed',
  'box boxes',
  'plan plans planned planning',
  'use uses used using',
  'close closes closed closing',
  'automatic automatically',
  'month months monthly',
  'pay pays paying payment payments',
  'manage manages managed managing management',
  'company companies',
  'migrate migrating migration migrations',
  'stop stops stopped stopping',
  'option options optional',
  'organization organisations organizational',
  'deploy deployed deployment',
  'need needs needed',
  'fee fees',
  'issue issues issued',
  'process processes processed processing',
];

const ENGLISH_APART = [
  'universal university',
  'organization organ',
  'customer custom',
  'service serve',
  'new news',
  'state statement',
  'busy business',
  'ear early',
  'accept access',
  'plan plane',
  'note not',
  'site sit',
  'string str',
];

const GERMAN = [
  'vertrag vertrages verträge verträgen vertrags',
  'kunde kunden',
  'anfrage anfragen',
  'rechnung rechnungen',
  'lizenz lizenzen',
  'kündigung kündigungen kündigen',
  'konto kontos',
  'partner partners partnern',
  'dienst dienste diensten dienstes',
  'zugriff zugriffe zugriffen zugriffs',
  'bestellung bestellungen bestellen',
  'technisch technische technischen technischer technisches',
  'verantwortlich verantwortliche verantwortlichen verantwortlichkeit',
];

describe('stems', () => {
  const en = languageOf('en', new Map());
  const de = languageOf('de', new Map());
  const ru = languageOf('ru', new Map());

  test.each(ENGLISH)('English: %s', (words) => {
    expect(stems(words, en)).toHaveLength(1);
  });

  test.each(ENGLISH_APART)('English, apart: %s', (words) => {
    expect(stems(words, en)).toHaveLength(2);
  });

  test.each(GERMAN)('German: %s', (words) => {
    expect(stems(words, de)).toHaveLength(1);
  });

  test.each(['kunde kunst', 'dienst dienstag', 'konto kontakt'])('German, apart: %s', (words) => {
    expect(stems(words, de)).toHaveLength(2);
  });

  test('Latin words of a Russian text are English ones', () => {
    expect(stems('subscriptions subscription', ru)).toHaveLength(1);
  });

  test('Latin words of a Ukrainian text are English ones', () => {
    const uk = languageOf('uk', new Map(['підписка', 'партнер', 'azure'].map((form) => [form, 1])));
    expect(stems('subscriptions subscription', uk)).toHaveLength(1);
  });

  test('words as rules are data that may travel as JSON', () => {
    const travelled: Language = JSON.parse(JSON.stringify(ru));
    expect(stem('подписками', travelled)).toBe(stem('подписка', ru));
  });

  test('Cyrillic words of other texts stay', () => {
    for (const of of [en, de]) expect(stem('подписками', of)).toBe('подписками');
  });

  test('numbers and identifiers stay', () => {
    for (const word of ['aadsts50020', '0x80041002', '365', 'o365s', 'a_bed', 'v2'])
      for (const of of [en, de, ru]) expect(stem(word, of)).toBe(word);
  });

  test('long words of one kind end soon', () => {
    for (const letter of ['a', 's', 'e', 'y', 'b', 'ing', 'а', 'н', 'с', 'ен'])
      for (const of of [en, de, ru])
        expect(stem(letter.repeat(3_000), of).length).toBeGreaterThan(0);
  });
});
