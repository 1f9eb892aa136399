import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type BuiltSite, shippedSite, shippedSiteAgain } from '../support/build.ts';
import { deadLinks } from '../support/links.ts';
import { type BuiltPage, builtPages, framePages } from '../support/pages.ts';

/** Path → hash of every file of a site. */
function hashes(folder: string): Map<string, string> {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true }).filter((e) => e.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
      return [relative(folder, file), hash];
    }),
  );
}

let site: BuiltSite;
let pages: BuiltPage[];

beforeAll(async () => {
  site = await shippedSite();
  pages = [...builtPages(site.folder), ...framePages(site.folder)];
});

test('the shipped content builds without a finding', () => {
  expect(site.output.trim()).toBe('0 errors, 0 warnings, 0 remarks');
});

test('building twice gives the same bytes', async () => {
  const again = await shippedSiteAgain();
  expect(hashes(again.folder)).toEqual(hashes(site.folder));
});

test('every language has every kind of page', () => {
  const urls = new Set(pages.map(({ url }) => url));
  const kinds = [
    '',
    '404/',
    'decide/',
    'decide/billing/',
    'embed/',
    'guides/',
    'guides/support-duties/',
    'offline/',
    'offline/missing/',
    'status/',
  ];
  const wanted = ['en', 'ru', 'zh-TW'].flatMap((tag) => kinds.map((kind) => `/${tag}/${kind}`));
  expect([...wanted, '/', '/404.html'].filter((url) => !urls.has(url))).toEqual([]);
});

describe('every page', () => {
  /** `page: value` for each attribute of that name. */
  function values(page: BuiltPage, attribute: string): string[] {
    return page.elements.flatMap(({ properties }) => {
      const value = properties[attribute];
      return typeof value === 'string' ? [value] : [];
    });
  }

  test('has links only to pages and places that exist', () => {
    expect(deadLinks(site.folder, pages)).toEqual([]);
  });

  test('loads nothing from anywhere else', () => {
    const loaded = pages.flatMap((page) =>
      page.elements.flatMap(({ tagName, properties }) => {
        const loads = ['img', 'script', 'iframe', 'source', 'video', 'audio', 'object', 'embed'];
        const rel = Array.isArray(properties['rel']) ? properties['rel'] : [];
        const styles =
          tagName === 'link' && rel.some((kind) => kind !== 'canonical' && kind !== 'alternate');
        const address = loads.includes(tagName) ? properties['src'] : styles && properties['href'];
        return typeof address === 'string' && !address.startsWith('/')
          ? [`${page.url}: ${address}`]
          : [];
      }),
    );
    expect(loaded).toEqual([]);
  });

  test('has unique ids', () => {
    const twice = pages.flatMap((page) => {
      const ids = values(page, 'id');
      return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${page.url}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('has one title, one h1, a language and a policy, and a description unless it is lost', () => {
    for (const { url, elements, html } of pages) {
      const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
      const meta = named('meta').map(
        ({ properties }) => properties['name'] ?? properties['httpEquiv'],
      );
      // Only the page that does not know the reader's language speaks all of them.
      const headings = url === '/404.html' ? 3 : 1;
      expect([url, named('title').length, named('h1').length]).toEqual([url, 1, headings]);
      expect([url, named('html')[0]?.properties['lang']]).not.toEqual([url, undefined]);
      expect([url, meta.includes('description') || url.includes('404')]).toEqual([url, true]);
      expect([url, html.toLowerCase().includes('content-security-policy')]).toEqual([url, true]);
    }
  });

  test('has no style attribute and no event handler', () => {
    const wrong = pages.flatMap((page) =>
      page.elements
        .filter(({ properties }) =>
          Object.keys(properties).some((name) => /^(style|on[a-z].*)$/i.test(name)),
        )
        .map(({ tagName }) => `${page.url}: ${tagName}`),
    );
    expect(wrong).toEqual([]);
  });

  test('shows no trace of the bilingual markup', () => {
    const traces = pages.filter(({ html }) => /data-ttu-id|data-stu-id|sxs-lookup/.test(html));
    expect(traces.map(({ url }) => url)).toEqual([]);
  });
});
