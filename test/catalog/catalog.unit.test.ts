import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, type Edition, readCatalog } from '#catalog';
import { pair } from '../support/guide.ts';

const folder = mkdtempSync(join(tmpdir(), 'handoff-catalog-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function head(version: string, date: string, more = ''): string {
  return `---\ntitle: T\nms.openlocfilehash: ${version}\nms.date: ${date}\nms.translationtype: MT\n${more}---\n`;
}

let catalog: Catalog;
beforeAll(async () => {
  write(
    'ru/docs/Page.md',
    `${head('v2', '05/01/2021')}# <a name="page"></a>${pair(103, 'Страница', 'Page')}\n\n${pair(104, 'Новое.', 'New.')} [${pair(105, 'Другая', 'Other')}](other.md#part) [x](missing.md) [y](/azure/thing?view=1#z) [z](javascript:alert(1)) [q](..\\docs\\other.md) [w](#page)\n`,
  );
  write(
    'tw/docs/page.md',
    `${head('v1', '01/01/2021')}# <a name="page"></a>${pair(103, '頁面', 'Page')}\n\n${pair(104, '舊。', 'Old.')} [${pair(105, '其他', 'Other')}](moved.md)\n`,
  );
  write(
    'ru/docs/other.md',
    `${head('v1', '05/01/2021')}# <a name="other"></a>${pair(103, 'Другая', 'Other')}\n\n## <a name="part"></a>${pair(104, 'Часть', 'Part')}\n`,
  );
  write(
    'tw/docs/moved.md',
    `${head('v0', '05/01/2020')}# <a name="other"></a>${pair(103, '其他', 'Other')}\n`,
  );
  write('ru/docs/hidden.md', `${head('v1', '05/01/2021', 'robots: noindex\n')}# Hidden\n`);
  write('ru/docs/broken.md', '\uFFFD\n---\n# Still read\n');
  write('ru/README.md', '# Furniture\n');
  write(
    'ru/docs/TOC.yml',
    '- name: Раздел\n  items:\n  - name: Страница в оглавлении\n    href: Page.md\n  - name: Другая\n    href: other.md\n',
  );
  write(
    'ru/.openpublishing.redirection.json',
    JSON.stringify({
      redirections: [
        {
          source_path: 'docs/moved.md',
          redirect_url: '/docs/other',
          redirect_document_id: 'FALSE',
        },
      ],
    }),
  );
  write(
    'sources.yaml',
    `sources:
  - { id: set, kind: open-publishing, locale: ru, path: ru }
  - { id: set, kind: open-publishing, locale: zh-TW, path: tw }
  - { id: set, kind: open-publishing, locale: de, path: nowhere }
`,
  );
  write('sources-none.yaml', 'sources: []\n');
  catalog = await readCatalog({
    content: join(folder, 'content'),
    sources: join(folder, 'sources.yaml'),
  });
});

function edition(slug: string, locale: string): Edition {
  const found = catalog.guides.get(slug)?.editions.get(locale);
  if (!found) throw new Error(`No ${slug} in ${locale}`);
  return found;
}

describe('identity', () => {
  test('the same path in several locales is one guide, whatever its case', () => {
    expect([...(catalog.guides.get('set/docs/page')?.editions.keys() ?? [])].sort()).toEqual([
      'en',
      'ru',
      'zh-TW',
    ]);
  });

  test('a moved page joins the page that it became', () => {
    expect(catalog.guides.has('set/docs/moved')).toBe(false);
    expect(edition('set/docs/other', 'zh-TW').guide.path).toBe('docs/moved');
  });

  test('furniture and pages that forbid robots are no guides', () => {
    expect([...catalog.guides.keys()]).toEqual([
      'set/docs/broken',
      'set/docs/other',
      'set/docs/page',
    ]);
  });
});

describe('English', () => {
  test('is rebuilt from the newest source halves and says which', () => {
    const english = edition('set/docs/page', 'en');
    expect(english.rebuiltFrom).toBe('ru');
    expect(english.guide.title).toBe('Page');
    expect(english.guide.segments.map(({ text }) => text.target)).toEqual([
      'Page',
      'New.',
      'Other',
    ]);
    expect(english.guide.translation.kind).toBe('source');
  });

  test('shares keys with every translation of the same sentence', () => {
    const [english, russian, chinese] = ['en', 'ru', 'zh-TW'].map(
      (one) => edition('set/docs/page', one).keys,
    );
    expect(russian).toEqual(english);
    expect(chinese?.[0]).toBe(english?.[0]);
    expect(chinese?.[1]).toBeNull();
  });
});

describe('trust', () => {
  test('an older English version is stale', () => {
    expect(edition('set/docs/page', 'zh-TW').stale).toBe(true);
    expect(edition('set/docs/page', 'ru').stale).toBe(false);
  });
});

describe('links', () => {
  test.each([
    ['other.md#part', '/ru/guides/set/docs/other/#part', 'guide'],
    ['..\\docs\\other.md', '/ru/guides/set/docs/other/', 'guide'],
    ['/azure/thing?view=1#z', 'https://docs.microsoft.com/ru-ru/azure/thing#z', 'external'],
    ['#page', '#page', 'guide'],
    ['missing.md', null, 'broken'],
    ['javascript:alert(1)', null, 'broken'],
  ])('%s', (href, url, kind) => {
    const link = edition('set/docs/page', 'ru').links.get(href.replaceAll('\\', '\\'));
    expect({ url: link?.url, kind: link?.kind }).toEqual({ url, kind });
  });

  test('to a page that moved lead to where it is', () => {
    expect(edition('set/docs/page', 'zh-TW').links.get('moved.md')?.url).toBe(
      '/zh-TW/guides/set/docs/other/',
    );
  });

  test('that lead nowhere are reported with file and line', () => {
    const broken = catalog.findings.filter(({ code }) => code === 'catalog/broken-link');
    expect(broken.map(({ line }) => line)).toContain(9);
    expect(broken.every(({ file }) => file.endsWith('Page.md'))).toBe(true);
  });
});

describe('place', () => {
  test('comes from the table of contents of the locale', () => {
    const { breadcrumbs, next, sidebar } = edition('set/docs/page', 'ru').navigation;
    expect(breadcrumbs.map(({ title }) => title)).toEqual(['Раздел']);
    expect(next).toEqual({ title: 'Другая', url: '/ru/guides/set/docs/other/' });
    expect(sidebar).toMatchObject([{ children: [{ title: 'Страница в оглавлении' }, {}] }]);
  });

  test('in a locale without one takes the titles of its guides', () => {
    const { next } = edition('set/docs/page', 'zh-TW').navigation;
    expect(next).toEqual({ title: 'T', url: '/zh-TW/guides/set/docs/other/' });
  });
});

describe('bad sources', () => {
  test('a missing folder and a spoilt page are reported, the rest goes on', () => {
    const found = catalog.findings.map(({ code }) => code);
    expect(found).toContain('sources/folder');
    expect(found).toContain('guides/encoding');
    expect(edition('set/docs/broken', 'ru').guide.segments.length).toBeGreaterThan(0);
  });

  test.each([
    ['no YAML', 'sources: [', 'sources/yaml'],
    ['no list', 'sources: 5', 'sources/schema'],
    [
      'an unknown key',
      'sources:\n  - { id: a, kind: open-publishing, locale: ru, path: ., colour: red }',
      'sources/schema',
    ],
    [
      'no locale',
      'sources:\n  - { id: a, kind: open-publishing, locale: "not a tag", path: . }',
      'sources/schema',
    ],
  ])('%s', async (name, text, code) => {
    write(`${name}.yaml`, text);
    const { findings } = await readCatalog({
      content: join(folder, 'none'),
      sources: join(folder, `${name}.yaml`),
    });
    expect(findings).toMatchObject([
      { code, file: expect.stringContaining(`${name}.yaml`), line: expect.any(Number) },
    ]);
  });
});

describe('a guide of our own that is not right', () => {
  const good = (title: string) =>
    `---\ntitle: ${title}\ndescription: D\ntask: fix\norder: 1\ninstances: [global]\nroles: [admin-agent]\nreviewed: 2026-01-01\nreviewBy: 2999-01-01\nsources:\n  - { document: a/b, date: 2020-01-01 }\n`;

  test.each([
    [
      'an unknown role',
      good('T').replace('admin-agent', 'wizard'),
      'D',
      'catalog/front-matter',
      /wizard.*admin-agent/,
    ],
    [
      'an unknown related guide',
      `${good('T')}related: [nowhere]\n`,
      'D',
      'catalog/unknown-guide',
      /nowhere/,
    ],
    ['a translation without a title', good('T'), null, 'catalog/front-matter', /no `title`/],
  ])('%s is an error that says so', async (name, english, russian, code, message) => {
    const content = `own-${name.replaceAll(' ', '-')}`;
    write(`${content}/guides/own/en.md`, `${english}---\n\nText.\n`);
    write(
      `${content}/guides/own/ru.md`,
      `---\n${russian ? 'title: Т\ndescription: Д\n' : 'x: y\n'}---\n\nТекст.\n`,
    );
    const { findings } = await readCatalog({
      content: join(folder, content),
      sources: join(folder, 'sources-none.yaml'),
    });
    const found = findings.filter((one) => one.code === code);
    expect(found[0]).toMatchObject({ severity: 'error', message: expect.stringMatching(message) });
    expect(found[0]?.line).toBeGreaterThan(0);
  });

  test('an anchor that no heading has is an error too', async () => {
    const folderOf = (slug: string) => `anchor/guides/${slug}/en.md`;
    write(folderOf('own'), `${good('T')}---\n\nSee [x](../other/#nope).\n`);
    write(folderOf('other'), `${good('O')}---\n\n## Here\n\nText.\n`);
    const { findings } = await readCatalog({
      content: join(folder, 'anchor'),
      sources: join(folder, 'sources-none.yaml'),
    });
    expect(findings).toMatchObject([
      { code: 'catalog/missing-anchor', severity: 'error', line: 14 },
    ]);
  });

  test('a broken link that all languages share is reported once, at its line', async () => {
    write('twice/guides/own/en.md', `${good('T')}---\n\nSee [x](../nowhere/).\n`);
    write(
      'twice/guides/own/ru.md',
      '---\ntitle: Т\ndescription: Д\n---\n\nСм. [х](../nowhere/).\n',
    );
    const { findings } = await readCatalog({
      content: join(folder, 'twice'),
      sources: join(folder, 'sources-none.yaml'),
    });
    const broken = findings.filter(({ code }) => code === 'catalog/broken-link');
    expect(broken).toMatchObject([{ file: expect.stringContaining('en.md'), line: 14 }]);
  });
});
