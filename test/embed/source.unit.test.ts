import { afterEach, describe, expect, test, vi } from 'vitest';
import { createSource, Failure, siteOf } from '../../src/3-publish/site/client/embed/source.ts';

const SITE = 'https://handoff.example/sub/';
const words = { version: 1, says: {}, icons: {}, language: 'ru', direction: 'ltr', languages: {} };
const decision = { ...words, graph: {}, questions: {}, outcomes: {}, ticket: {} };
const guide = { title: 'Guide', url: '/ru/guides/a/', procedures: [], segments: [] };

/** Answers with these files, by their addresses below the site; everything else is missing. */
function answering(files: Readonly<Record<string, Response | object | string>>): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    const file = files[url.replace(SITE, '')];
    if (file === undefined) return new Response('', { status: 404 });
    if (file instanceof Response) return file.clone();
    return new Response(typeof file === 'string' ? file : JSON.stringify(file));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const failure = await promise.catch((thrown: unknown) => thrown);
  return failure instanceof Failure ? failure.reason : `no failure: ${failure}`;
}

test.each([
  ['https://handoff.example/embed/v1.js', 'https://handoff.example/'],
  ['https://handoff.example/sub/embed/v1/0123456789ab.js', 'https://handoff.example/sub/'],
  ['https://cdn.example/embed/sub/embed/v1.js', 'https://cdn.example/embed/sub/'],
])('the script at %s belongs to the site at %s', (script, site) => {
  expect(siteOf(script)).toBe(site);
});

describe('a decision', () => {
  test('is read once, whoever asks', async () => {
    const asked = answering({ 'embed/v1/ru/billing.json': decision });
    const source = createSource(SITE);
    const [one, other] = await Promise.all([
      source.decision('billing', 'ru'),
      source.decision('billing', 'ru'),
    ]);
    expect(one).toBe(other);
    expect(asked).toEqual([`${SITE}embed/v1/ru/billing.json`]);
  });

  test.each([
    ['de-AT', ['de-AT', 'de', 'en']],
    ['"><script>', ['en']],
    ['../../api', ['en']],
    ['', ['en']],
  ])('in the language %j is looked for in %j', async (locale, tags) => {
    const asked = answering({});
    expect(await reasonOf(createSource(SITE).decision('billing', locale))).toBe('unknown');
    expect(asked).toEqual(tags.map((tag) => `${SITE}embed/v1/${tag}/billing.json`));
  });

  test.each([
    ['zh', 'zh-TW'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-hk', 'zh-TW'],
    ['de', 'en'],
  ])('in %s is shown in %s, and what is not there is asked for once', async (locale, shown) => {
    const languages = { en: 'English', ru: 'Русский', 'zh-TW': '繁體中文' };
    const asked = answering({
      'embed/v1/en/billing.json': { ...decision, locale: 'en', languages },
      'embed/v1/zh-TW/billing.json': { ...decision, locale: 'zh-TW', languages },
    });
    const source = createSource(SITE);
    expect((await source.decision('billing', locale)).locale).toBe(shown);
    const requests = asked.length;
    expect((await source.decision('billing', locale)).locale).toBe(shown);
    expect(asked).toHaveLength(requests);
  });

  test.each([
    '',
    '../x',
    'a/b',
    'a%2fb',
    '//evil',
    'https://evil',
    '__proto__',
    'А',
    'a'.repeat(999),
  ])('named %j is not even asked for', async (id) => {
    const asked = answering({});
    expect(await reasonOf(createSource(SITE).decision(id, 'ru'))).toBe('unknown');
    expect(asked).toEqual([]);
  });

  test.each([
    ['a server that is ill', new Response('', { status: 500 }), 'network'],
    ['a page of somebody else', '<!doctype html><p>Sign in', 'data'],
    ['half a file', '{"version":1,"gra', 'data'],
    ['something else', '[]', 'data'],
    ['a later version', { ...decision, version: 2 }, 'data'],
  ])('from %s is none', async (_, answer, reason) => {
    answering({ 'embed/v1/ru/billing.json': answer });
    expect(await reasonOf(createSource(SITE).decision('billing', 'ru'))).toBe(reason);
  });

  test('is asked for again after a failure', async () => {
    const source = createSource(SITE);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await reasonOf(source.decision('billing', 'ru'))).toBe('network');
    answering({ 'embed/v1/ru/billing.json': decision });
    expect(await source.decision('billing', 'ru')).toEqual(decision);
  });
});

describe('a guide', () => {
  test('comes with the words of its language, from the API', async () => {
    const asked = answering({
      'embed/v1/words/ru.json': words,
      'api/v1/ru/guides/partner-center/a.json': guide,
    });
    expect(await createSource(SITE).guide('partner-center/a', 'ru')).toEqual({ words, guide });
    expect(asked).toHaveLength(2);
  });

  test.each(['', '..', 'a/../../b', '/a', 'a//b', 'a?b', 'a#b', './a', 'a/./b'])(
    'named %j is not even asked for',
    async (slug) => {
      const asked = answering({});
      expect(await reasonOf(createSource(SITE).guide(slug, 'ru'))).toBe('unknown');
      expect(asked).toEqual([]);
    },
  );
});
