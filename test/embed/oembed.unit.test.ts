import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { readCatalog } from '#catalog';
import { oembedJson, oembedJsonSchema, oembedSchema } from '#site';

const SITE = new URL('https://handoff.example/');
const catalog = await readCatalog();
const decisions = [...catalog.handbook.decisions.values()];

test('every decision is offered in every language as oEmbed 1.0 asks', () => {
  const answers = catalog.locales.flatMap((locale) =>
    decisions.map((decision) => oembedJson(catalog, decision, locale, SITE)),
  );
  expect(answers.length).toBe(decisions.length * 3);
  for (const answer of answers) expect(oembedSchema.strict().parse(answer)).toEqual(answer);
  expect(new Set(answers.map(({ title }) => title)).size).toBe(answers.length);
});

test('the markup is one frame of the stated size, which may only run scripts', () => {
  const [decision] = decisions;
  const locale = catalog.locales.find(({ tag }) => tag === 'ru');
  if (!decision || !locale) throw new Error('There is no decision in Russian');
  const { html, title, width, height } = oembedJson(catalog, decision, locale, SITE);
  const [frame, ...rest] = fromHtml(html, { fragment: true }).children;
  expect(rest).toEqual([]);
  expect(frame).toMatchObject({
    tagName: 'iframe',
    properties: {
      src: `https://handoff.example/embed/ru/${decision.id}/`,
      title,
      sandbox: ['allow-scripts'],
      width,
      height,
    },
  });
});

test('a title with markup in it stays text', () => {
  const [first] = decisions;
  const words = catalog.handbook.words.get('en');
  if (!first || !words) throw new Error('There is no decision in English');
  const evil = { title: `"><img src=x onerror=alert(1)> & 'more'`, intro: '', said: [] };
  const handbook = {
    ...catalog.handbook,
    words: new Map([['en', { ...words, decisions: { [first.id]: evil } }]]),
  };
  const { html } = oembedJson({ handbook }, first, { tag: 'en' }, SITE);
  const [frame, ...rest] = fromHtml(html, { fragment: true }).children;
  expect(rest).toEqual([]);
  expect(frame).toMatchObject({ tagName: 'iframe', properties: { title: evil.title } });
});

test('the published schema names all that an answer has', () => {
  const [decision] = decisions;
  if (!decision) throw new Error('There is no decision');
  const answer = oembedJson(catalog, decision, { tag: 'en' }, SITE);
  const schema: object = oembedJsonSchema();
  expect(Reflect.get(schema, 'required')).toEqual(Object.keys(answer));
  expect(Reflect.get(schema, 'additionalProperties')).toBe(false);
});
