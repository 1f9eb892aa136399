import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { attributeOf, withAttribute } from '../support/elements.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';
import { packedCopy, unzipped } from './from-disk.ts';

const ROOT = 'https://copy.example';

/** Everything on the pages of a copy that no file and no place on a page answers, as `page: address`. */
function deadEnds(folder: string, pages: readonly BuiltPage[]): string[] {
  const places = new Map(
    pages.map((page) => [
      fileOf(page.url),
      new Set(withAttribute(page, 'id').map(({ value }) => value)),
    ]),
  );
  return pages.flatMap((page) =>
    ['href', 'src', 'action']
      .flatMap((name) => withAttribute(page, name).map(({ value }) => value))
      .filter((value) => !/^(?:https?|mailto|data):/.test(value))
      .filter((value) => {
        const target = new URL(value, `${ROOT}/${fileOf(page.url)}`);
        const file = decodeURIComponent(target.pathname.slice(1));
        const [place = ''] = decodeURIComponent(target.hash.slice(1)).split('?');
        const there = existsSync(join(folder, file)) && /[^/]\.[a-z]+$/.test(file);
        return value.startsWith('/') || !there || !(place === '' || places.get(file)?.has(place));
      })
      .map((value) => `${page.url}: ${value}`),
  );
}

function fileOf(url: string): string {
  return `${url.slice(1)}${url.endsWith('/') ? 'index.html' : ''}`;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe.each([['ru'], ['zh-TW', 'en']])('a copy in %s', (...locales: string[]) => {
  let zip: Uint8Array;
  let folder: string;
  let pages: BuiltPage[];

  beforeAll(async () => {
    zip = await packedCopy(locales);
    folder = unzipped(zip);
    folders.push(folder);
    pages = builtPages(folder);
  });

  test('has all pages of the language and no others', async () => {
    const { folder: site } = await shippedSite();
    const all = builtPages(site).map(({ url }) => url);
    const own = all.filter((url) => locales.includes(url.split('/')[1] ?? ''));
    const wanted = own.filter((url) => !/^\/[^/]+\/(?:404|embed|offline)\//.test(url));
    expect(pages.map(({ url }) => url).sort()).toEqual(['/', ...wanted].sort());
  });

  test('leads nowhere that is not in it', () => {
    expect(deadEnds(folder, pages)).toEqual([]);
  });

  test('runs no module, and nothing that its policy does not name', () => {
    for (const page of pages) {
      const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
      const types = new Set(scripts.map((script) => attributeOf(script, 'type')));
      types.delete('application/json');
      expect([...types], page.url).toEqual([null]);
      const [policy] = withAttribute(page, 'httpEquiv');
      const said = policy && attributeOf(policy.element, 'content');
      expect(said, page.url).toMatch(/^default-src 'none'; script-src 'self' file:/);
      expect(said, page.url).not.toMatch(/unsafe|https?:|connect/);
    }
  });

  test('names the site nowhere, which was built for one machine', () => {
    for (const { html, url } of pages) {
      expect(html.match(/localhost.{0,40}/g), url).toBe(null);
    }
  });

  test('says in its language what it is', () => {
    const text = readFileSync(join(folder, 'README.txt'), 'utf8');
    expect(text.startsWith('\uFEFFHandoff\r\n')).toBe(true);
    expect(text).toContain('1.2.3');
    expect(text).toContain('index.html');
    expect(text.split('---').length).toBe(locales.length);
    expect(text).toMatch(locales[0] === 'ru' ? /[а-я]{5}/ : /[\u4e00-\u9fff]{5}/);
  });

  test('switches between its own languages alone', () => {
    const [first] = locales;
    const home = pages.find(({ url }) => url === `/${first}/`);
    const links = home ? withAttribute(home, 'dataLanguageLink') : [];
    const offered = links.map(({ element }) => attributeOf(element, 'hrefLang'));
    expect(offered.sort()).toEqual(locales.length > 1 ? [...locales].sort() : []);
  });

  test('is the same byte for byte when it is packed again, anywhere', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const again = await packedCopy(locales);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.compare(again, zip)).toBe(0);
  });
});
