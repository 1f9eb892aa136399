import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { attributeOf, mismarked, textOf } from '../support/elements.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const SITE = 'http://localhost:4321';
/** Pages that nobody should find: what is lost or not on the device, and what stands on the page of a decision already. */
const UNLISTED = /\/404(?:\/|\.html)$|\/offline\/missing\/$|\/decide\/[^/]+\/[^/]+\/$/;

let pages: BuiltPage[];
let listed: BuiltPage[];

beforeAll(async () => {
  pages = builtPages((await shippedSite()).folder);
  listed = pages.filter(({ url }) => !UNLISTED.test(url));
});

function named({ elements }: BuiltPage, tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

function links(page: BuiltPage, rel: string): Element[] {
  return named(page, 'link').filter((link) => attributeOf(link, 'rel') === rel);
}

/** `content` of the `meta` of that name. */
function meta(page: BuiltPage, name: string): string | null {
  const found = named(page, 'meta').find(
    (one) =>
      (attributeOf(one, 'name') ??
        attributeOf(one, 'property') ??
        attributeOf(one, 'httpEquiv')) === name,
  );
  return found ? attributeOf(found, 'content') : null;
}

/** Language → address without the site, as the head of a page names them. */
function alternates(page: BuiltPage): Map<string, string> {
  return new Map(
    links(page, 'alternate').flatMap((link) => {
      const tag = attributeOf(link, 'hrefLang');
      return tag ? [[tag, (attributeOf(link, 'href') ?? '').replace(SITE, '')]] : [];
    }),
  );
}

describe('the head of every page', () => {
  test('has a title that no other page of its language has, and a description', () => {
    const titles = listed.map((page) => {
      const [title] = named(page, 'title');
      return `${page.url.split('/')[1]} ${title && textOf(title)}`;
    });
    const twice = titles.filter((title, at) => titles.indexOf(title) !== at);
    expect(twice).toEqual([]);
    for (const page of listed) {
      expect([page.url, (meta(page, 'description') ?? '').length > 20]).toEqual([page.url, true]);
      expect([page.url, meta(page, 'og:description')]).toEqual([
        page.url,
        meta(page, 'description'),
      ]);
    }
  });

  test('says the language of its address and which way that is written', () => {
    for (const page of pages) {
      const [html] = named(page, 'html');
      const tag = /^\/(ru|zh-TW)\//.exec(page.url)?.[1] ?? 'en';
      expect([page.url, html?.properties['lang'], html?.properties['dir']]).toEqual([
        page.url,
        tag,
        'ltr',
      ]);
    }
  });

  test('names its own address as the canonical one, unless nobody should find it', () => {
    for (const page of pages) {
      const canonical = links(page, 'canonical').map((link) => attributeOf(link, 'href'));
      const lost = UNLISTED.test(page.url);
      expect([page.url, canonical]).toEqual([page.url, lost ? [] : [SITE + page.url]]);
      expect([page.url, meta(page, 'robots')]).toEqual([page.url, lost ? 'noindex' : null]);
    }
  });

  test('names alternates that exist, speak that language and name this page in return', () => {
    const byUrl = new Map(pages.map((page) => [page.url, page]));
    for (const page of listed) {
      const named = alternates(page);
      expect([page.url, [...named.keys()].sort()]).toEqual([
        page.url,
        ['en', 'ru', 'x-default', 'zh-TW'],
      ]);
      expect([page.url, [...named.values()].includes(page.url)]).toEqual([page.url, true]);
      for (const [tag, url] of named) {
        const other = byUrl.get(url);
        expect([url, other !== undefined]).toEqual([url, true]);
        if (other) expect([url, [...alternates(other)]]).toEqual([url, [...named]]);
        if (other && tag !== 'x-default')
          expect([url, other.elements[0]?.properties['lang']]).toEqual([url, tag]);
      }
    }
  });

  test('lost pages name no alternates', () => {
    const lost = pages.filter(({ url }) => UNLISTED.test(url));
    expect(lost.map((page) => [...alternates(page)])).toEqual(lost.map(() => []));
  });

  test('allows its one inline script by hash, and nothing else but its own files', () => {
    for (const page of pages) {
      const policy = new Map(
        (meta(page, 'Content-Security-Policy') ?? '').split('; ').map((part) => {
          const [name = '', ...sources] = part.split(' ');
          return [name, sources];
        }),
      );
      const inline = named(page, 'script').filter(
        (script) => attributeOf(script, 'src') === null && attributeOf(script, 'type') === null,
      );
      const hashes = inline.map(({ children }) => {
        const text = children.map((child) => ('value' in child ? child.value : '')).join('');
        return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      });
      expect([page.url, hashes.length]).toEqual([page.url, 1]);
      expect([page.url, policy.get('script-src')]).toEqual([page.url, ["'self'", ...hashes]]);
      expect([page.url, policy.get('style-src')]).toEqual([page.url, ["'self'"]]);
      expect([page.url, policy.get('default-src')]).toEqual([page.url, ["'none'"]]);
      expect([page.url, named(page, 'style')]).toEqual([page.url, []]);
    }
  });

  test('stands above everything that it decides on', () => {
    for (const page of pages) {
      const [head] = named(page, 'head');
      const order = (head?.children ?? []).flatMap((child) =>
        child.type === 'element'
          ? [attributeOf(child, 'charSet') ?? attributeOf(child, 'httpEquiv')]
          : [],
      );
      expect([page.url, order.slice(0, 2)]).toEqual([
        page.url,
        ['utf-8', 'Content-Security-Policy'],
      ]);
    }
  });

  test('describes each guide to search engines in its own language', () => {
    const guides = listed.filter(({ url }) => /\/guides\/./.test(url));
    for (const page of guides) {
      const [data] = named(page, 'script').filter(
        (script) => attributeOf(script, 'type') === 'application/ld+json',
      );
      const text = data?.children.map((child) => ('value' in child ? child.value : '')).join('');
      const graph: { '@type': string; inLanguage?: string; url?: string }[] = JSON.parse(
        text ?? '',
      )['@graph'];
      const article = graph.find((node) => node['@type'] === 'TechArticle');
      expect([page.url, article?.inLanguage, article?.url]).toEqual([
        page.url,
        page.url.split('/')[1],
        SITE + page.url,
      ]);
    }
  });
});

test('whatever stands on a page is marked with the language that it is written in', () => {
  expect([...new Set(pages.flatMap(mismarked))]).toEqual([]);
});

test('every page lets the keyboard skip to its content', () => {
  for (const page of listed.filter(({ url }) => url !== '/')) {
    const first = named(page, 'a')[0];
    const main = named(page, 'main').map((one) => attributeOf(one, 'id'));
    expect([page.url, first && attributeOf(first, 'href'), main]).toEqual([
      page.url,
      '#main',
      ['main'],
    ]);
  }
});
