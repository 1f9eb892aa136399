import { expect, test } from 'vitest';
import type { TocNode } from '#catalog';
import { renderSitemap } from '#site';
import { measureCoverage, mostDoubtful } from '../../src/3-publish/site/overview/coverage.ts';
import { groupByCollection } from '../../src/3-publish/site/overview/groups.ts';
import { guidePage } from '../../src/3-publish/site/page.ts';
import { renderContents } from '../../src/3-publish/site/render/contents.ts';
import { renderSidebar } from '../../src/3-publish/site/render/sidebar.ts';
import { POLICY } from '../../src/3-publish/site/seo/csp.ts';
import { guideJsonLd } from '../../src/3-publish/site/seo/json-ld.ts';
import { catalogOf, document, editionOf, sentence } from '../support/editions.ts';

const SITE = new URL('https://handoff.example');
const doubtful = document(`${sentence(1, 'Ждите 5 дней.', 'Wait 7 days.')}\n`);
const plain = document(`${sentence(1, '等。', 'Wait.')}\n`, 'HT');
const catalog = catalogOf([
  editionOf(doubtful, { slug: 'docs/a' }),
  editionOf(plain, { slug: 'docs/a', locale: 'zh-TW' }),
  editionOf(doubtful, { slug: 'docs/b' }),
]);

test('coverage counts guides, translators and doubts per language', () => {
  const rows = measureCoverage(catalog).map(
    ({ locale, guides, share, human, machine, remarked }) => [
      locale,
      guides,
      share,
      human,
      machine,
      remarked,
    ],
  );
  expect(rows).toEqual([
    ['en', 0, 0, 0, 0, 0],
    ['ru', 2, 1, 0, 2, 2],
    ['zh-TW', 1, 0.5, 1, 0, 0],
  ]);
  expect(mostDoubtful(catalog, 'zh-TW', 9)).toEqual([]);
  expect(mostDoubtful(catalog, 'ru', 1)).toHaveLength(1);
});

test('a guide that the reader’s language lacks is listed apart, in the best other one', () => {
  const [group] = groupByCollection(catalog, 'zh-TW');
  expect(group?.here.map(({ slug }) => slug)).toEqual(['docs/a']);
  expect(group?.elsewhere.map(({ slug, locale }) => [slug, locale])).toEqual([['docs/b', 'ru']]);
});

test('the language switch leads to real editions only and says which are missing', () => {
  const { languages, fallback } = guidePage(catalog, 'docs/a', 'ru');
  expect(languages.map(({ tag, url, missing }) => [tag, url, missing])).toEqual([
    ['en', '/en/guides/', true],
    ['ru', '/ru/guides/docs/a/', false],
    ['zh-TW', '/zh-TW/guides/docs/a/', false],
  ]);
  expect(fallback).toBe('/ru/guides/docs/a/');
});

test('the sitemap names real alternates only', () => {
  const sitemap = renderSitemap(catalog, SITE);
  const entry = sitemap
    .split('\n')
    .find((line) => line.includes('<loc>https://handoff.example/ru/guides/docs/a/<'));
  expect(entry).toContain('hreflang="zh-TW" href="https://handoff.example/zh-TW/guides/docs/a/"');
  expect(entry).not.toContain('hreflang="en"');
  expect(sitemap).not.toContain('/en/guides/docs/');
  expect(sitemap).toContain('<loc>https://handoff.example/zh-TW/status/</loc>');
});

test('a sidebar marks the page once, and links say which clouds they are for', () => {
  const node = (
    title: string,
    slug: string | null,
    children: readonly TocNode[] = [],
  ): TocNode => ({
    title,
    slug,
    url: slug && `/ru/guides/${slug}/`,
    children,
  });
  const edition = editionOf(doubtful, { slug: 'docs/a' });
  const nodes = [node('Часть <1>', null, [node('А', 'docs/a'), node('Снова А', 'docs/a')])];
  expect(renderSidebar(nodes, catalog, edition)).toBe(
    '<ul><li><span>Часть &lt;1&gt;</span><ul><li><a href="/ru/guides/docs/a/" aria-current="page">А</a></li><li><a href="/ru/guides/docs/a/">Снова А</a></li></ul></li></ul>',
  );
  expect(renderSidebar([], catalog, edition)).toBe('');
});

test('the contents of a page have two levels, whatever the order of depths', () => {
  const section = (id: string, depth: number) => ({ id, depth, title: id });
  expect(
    renderContents([
      section('a', 2),
      section('b', 3),
      section('c', 3),
      section('d', 4),
      section('e', 2),
    ]),
  ).toBe(
    '<ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li><li><a href="#c">c</a></li></ul></li><li><a href="#e">e</a></li></ul>',
  );
  expect(renderContents([section('a', 3), section('b', 3)])).toBe(
    '<ul><li><a href="#a">a</a><ul><li><a href="#b">b</a></li></ul></li></ul>',
  );
  expect(renderContents([section('a', 2)])).toBe('');
});

test('structured data names the way, the steps and the date, and cannot end its element', () => {
  const text = document(
    `## Шаги\n\n1. ${sentence(1, 'Раз &lt;/script>', 'One')}\n2. ${sentence(2, 'Два', 'Two')}\n`,
  );
  const edition = editionOf(text);
  const json = guideJsonLd(edition, [{ title: 'Руководства', url: '/ru/guides/' }], SITE);
  expect(json).not.toContain('<');
  const graph: { '@type': string }[] = JSON.parse(json)['@graph'];
  expect(graph.map((item) => item['@type'])).toEqual(['TechArticle', 'BreadcrumbList', 'HowTo']);
  expect(json).toContain('"dateModified":"2020-06-05"');
  expect(json).toContain('https://handoff.example/ru/guides/docs/check/#step-');
});

test('the policy allows nothing inline but the one script that it names', () => {
  expect(POLICY).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='/);
  expect(POLICY).not.toContain('unsafe');
  expect(POLICY).toContain("default-src 'none'");
});
