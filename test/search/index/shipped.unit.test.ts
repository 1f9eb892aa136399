import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readCatalog } from '#catalog';
import type { SearchDocument } from '#search';
import { documentsByLocale } from '../../../scripts/site/search.ts';
import { indexOf, question, type TestIndex } from '../../support/finder.ts';

// Whole indexes are made and asked some hundred times.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let documents: ReadonlyMap<string, readonly SearchDocument[]>;
const indexes = new Map<string, TestIndex>();

beforeAll(async () => {
  const catalog = await readCatalog({ sources: '/nowhere/none.yaml' });
  documents = documentsByLocale(catalog);
  for (const locale of documents.keys()) {
    const others = [...documents].filter(([tag]) => tag !== locale);
    const all = Object.fromEntries([[locale, documents.get(locale) ?? []], ...others]);
    indexes.set(locale, indexOf(all, catalog.terms));
  }
});

function opened(locale: string): TestIndex['finder'] {
  return indexes.get(locale)?.finder ?? expect.fail();
}

/** All addresses of documents that a question finds. */
async function all(locale: string, text: string): Promise<string[]> {
  const answer = await opened(locale).ask(question(text));
  const shown = await answer.results(0, answer.total);
  return shown.map(({ url }) => url);
}

test.each(['en', 'ru', 'zh-TW'])('every title of %s finds its document first', async (locale) => {
  for (const { title, url } of documents.get(locale) ?? []) {
    const [first = ''] = await all(locale, title);
    expect(first.startsWith(url), `${title} found ${first}`).toBe(true);
  }
});

test('any two characters of a Chinese title that stand together find its document', async () => {
  let pairs = 0;
  for (const { title, url } of documents.get('zh-TW') ?? []) {
    for (const [, pair] of title.matchAll(/(?=(\p{Script=Han}{2}))/gu)) {
      pairs += 1;
      const urls = await all('zh-TW', pair ?? '');
      expect(
        urls.some((each) => each.startsWith(url)),
        `${pair} of ${title}`,
      ).toBe(true);
    }
  }
  expect(pairs).toBeGreaterThan(150);
});

test('the characters stand together in the first result', async () => {
  const [first] = await (await opened('zh-TW').ask(question('服務健康狀況'))).results(0, 1);
  const texts = [...(first?.title ?? []), ...(first?.excerpt?.runs ?? [])];
  expect(texts.some(({ text, hit }) => hit && text.includes('服務健康狀況'))).toBe(true);
});

describe('adding a word', () => {
  const words = [
    'сбой',
    'почта',
    'клиент',
    'Azure',
    'отмена',
    '21Vianet',
    'ёлка',
    'zzz',
    '訂閱',
    '42',
  ];
  test('never empties the results', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(words, { minLength: 1 }),
        fc.constantFrom(...words),
        async (some, more) => {
          const before = await opened('ru').ask(question(some.join(' ')));
          const after = await opened('ru').ask(question([...some, more].join(' ')));
          if (before.total > 0) expect(after.total).toBeGreaterThan(0);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('every question gets a page of the language that it is asked from', async () => {
  for (const [locale, text] of [
    ['en', 'клиент не платит'],
    ['en', '客戶沒有付款'],
    ['ru', '服務健康狀況'],
    ['zh-TW', 'работоспособность службы'],
  ] as const) {
    const urls = await all(locale, text);
    expect(urls.length, text).toBeGreaterThan(0);
    for (const url of urls) expect(url).toMatch(new RegExp(`^/${locale}/`));
  }
});
