import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCatalog } from '#catalog';
import type { Term } from '#search';
import { readTerms } from '#terms';

/** Terms of a file with this text, and its findings as `code:line`. */
function read(text: string): { terms: Term[]; found: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'handoff-terms-'));
  try {
    const file = join(folder, 'terms.yaml');
    writeFileSync(file, text);
    const { terms, findings } = readTerms(file);
    return { terms, found: findings.items.map(({ code, line }) => `${code}:${line}`) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a concept has names by language, one or several', () => {
  const { terms, found } = read('mfa:\n  en: [MFA, two-step check]\n  ru: двухфакторка\n');
  expect(terms).toEqual([
    { id: 'mfa', names: { en: ['MFA', 'two-step check'], ru: ['двухфакторка'] } },
  ]);
  expect(found).toEqual([]);
});

test('a file that is empty or not there has no terms and nothing wrong', () => {
  expect(read('# nothing yet\n')).toEqual({ terms: [], found: [] });
  expect(readTerms('/nowhere/terms.yaml')).toMatchObject({ terms: [], findings: { items: [] } });
});

test('a name in two concepts stays with the first, whatever its language and spelling', () => {
  const { terms, found } = read(
    'one:\n  en: [Account, login]\n  ru: [Учётка, запись]\ntwo:\n  en: [account, other]\n  ru:\n    - учетка\n    - ещё\n',
  );
  expect(found).toEqual(['terms/two-meanings:5', 'terms/two-meanings:7']);
  expect(terms[1]).toEqual({ id: 'two', names: { en: ['other'], ru: ['ещё'] } });
});

test('a name that a concept has twice is told', () => {
  expect(read('one:\n  en: [Azure, cloud]\n  ru: [azure]\n').found).toEqual([
    'terms/repeated-name:3',
  ]);
});

test('keys that are no language, empty names and sentences are left out', () => {
  const { terms, found } = read(
    'one:\n  en: [a, b]\n  russian!: [c]\n  zh-tw: [d]\n  de: ["", " - "]\n  fr: a name of far too many words\n',
  );
  expect(found).toEqual([
    'terms/locale:3',
    'terms/locale:4',
    'terms/empty-name:5',
    'terms/empty-name:5',
    'terms/long-name:6',
  ]);
  expect(terms).toEqual([{ id: 'one', names: { en: ['a', 'b'] } }]);
});

test('one name alone finds nothing else', () => {
  expect(read('one:\n  en: [a]\n')).toEqual({ terms: [], found: ['terms/single-name:1'] });
});

test.each([
  ['- a\n- b\n', 'terms/schema:1'],
  ['One Two:\n  en: [a, b]\n', 'terms/schema:1'],
  ['one: [a, b]\n', 'terms/schema:1'],
  ['one:\n  en: [1, 2]\n', 'terms/schema:2'],
  ['one:\n  en: [a\n', 'terms/yaml:3'],
  ['one: &x\n  en: [a, b]\none:\n  en: [c, d]\n', 'terms/yaml:3'],
])('%j is told and does not throw', (text, finding) => {
  expect(read(text).found).toContain(finding);
});

test('names of our own objects are no trouble', () => {
  const { terms } = read('constructor:\n  en: [constructor, __proto__]\n');
  expect(terms.map(({ id }) => id)).toEqual(['constructor']);
});

test('the shipped terms are all kept, in every language of the site', {
  timeout: 60_000,
}, async () => {
  const { terms, findings } = await readCatalog();
  expect(findings.filter(({ code }) => code.startsWith('terms/'))).toEqual([]);
  expect(terms.length).toBeGreaterThan(200);
  for (const locale of ['en', 'ru', 'zh-TW', 'zh-CN'])
    expect(terms.filter(({ names }) => names[locale]).length, locale).toBeGreaterThan(100);
});
