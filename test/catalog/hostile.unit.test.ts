import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, guideUrl, readCatalog } from '#catalog';
import { type Finding, formatFindings } from '#findings';

const folder = mkdtempSync(join(tmpdir(), 'handoff-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text = '# Page\n'): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

let count = 0;

/** The catalog of one source with these files, and of what else was written. */
async function sourceOf(files: Readonly<Record<string, string>>, more = ''): Promise<Catalog> {
  const id = `set${++count}`;
  for (const [path, text] of Object.entries(files)) write(`${id}/${path}`, text);
  return catalogOf(
    `sources:\n  - { id: s, kind: open-publishing, locale: ru, path: ${id}${more} }\n`,
  );
}

function catalogOf(sources: string, content = 'none'): Promise<Catalog> {
  write(`sources${++count}.yaml`, sources);
  return readCatalog({
    content: join(folder, content),
    sources: join(folder, `sources${count}.yaml`),
  });
}

function slugs({ guides }: Catalog): string[] {
  return [...guides.keys()];
}

function found({ findings }: { findings: readonly Finding[] }): string[] {
  return findings.map(({ code, file, line }) => `${code} ${file.split('/').at(-1)}:${line}`);
}

describe('file names', () => {
  test.each([
    '%2e%2e.md',
    'a%2Fb.md',
    'a\nb.md',
    'a#b.md',
    'a?b.md',
    'a:b.md',
    'a\\b.md',
    'a.md.md',
    'index.html.md',
    `${'long'.repeat(50)}.md`,
    `${'ш'.repeat(100)}.md`,
  ])('%j is no address', async (name) => {
    const catalog = await sourceOf({ [name]: '# Bad\n', 'good.md': '# Good\n' });
    expect(slugs(catalog)).toEqual(['s/good']);
    expect(catalog.findings).toMatchObject([
      { code: 'sources/file-name', file: expect.stringContaining(name), line: 1 },
    ]);
    expect(formatFindings(catalog.findings, 'text').split('\n')).toHaveLength(3);
  });

  test('with blanks, signs and letters of any script are addresses, spelled as browsers do', async () => {
    const catalog = await sourceOf({
      'a b.md': '# A\n\n[x](Я%20&%20"b".md)\n',
      'Я & (b).md': '# B\n\n[x](a%20b.md)\n',
    });
    const urls = [...catalog.guides.values()].map(({ editions }) => editions.get('ru')?.url);
    expect(urls).toEqual(['/ru/guides/s/a%20b/', '/ru/guides/s/%D1%8F%20&%20(b)/']);
    const links = catalog.guides.get('s/я & (b)')?.editions.get('ru')?.links;
    expect(links?.get('a%20b.md')?.url).toBe('/ru/guides/s/a%20b/');
  });

  test.each(['s/a b', 's/я & (b), c', 's/a#b?c%d', 's/%2e%2e', 's/[x]+{y}'])(
    '%j comes back from its address',
    (slug) => {
      const url = new URL(guideUrl('ru', slug), 'https://handoff.example');
      expect(url.pathname.split('/').map(decodeURIComponent).join('/')).toBe(`/ru/guides/${slug}/`);
      expect(url.search + url.hash).toBe('');
    },
  );

  test('that differ in case or composition only are one address, and both are named', async () => {
    const catalog = await sourceOf({
      'UP.md': '# First\n',
      'up.md': '# Second\n',
      'e\u0301.md': '# Apart\n',
      '\u00E9.md': '# Whole\n',
    });
    expect(slugs(catalog)).toEqual(['s/up', 's/\u00E9']);
    expect(catalog.findings).toMatchObject([
      { code: 'sources/same-address', message: expect.stringMatching(/`up\.md`.*`UP\.md`/) },
      { code: 'sources/same-address', message: expect.stringContaining('e\u0301.md') },
    ]);
  });
});

describe('the sources file', () => {
  test.each([
    'include: ["../x/**"]',
    'exclude: ["{a,..}/b"]',
    'include: ["/etc/**"]',
    'colour: red',
  ])('an entry with %s costs only itself', async (bad) => {
    write('one/page.md');
    const entry = 'kind: open-publishing, locale: ru, path: one';
    const catalog = await catalogOf(
      `sources:\n  - { id: bad, ${entry}, ${bad} }\n  - { id: good, ${entry} }\n`,
    );
    expect(slugs(catalog)).toEqual(['good/page']);
    expect(found(catalog)).toEqual([`sources/schema sources${count}.yaml:2`]);
  });

  test('with aliases that multiply is a finding', async () => {
    const bomb = [...'bcdefghij'].map(
      (name, at) => `${name}: &${name} [${`*${'abcdefghi'[at]}, `.repeat(9)}]`,
    );
    const catalog = await catalogOf(`a: &a [x]\n${bomb.join('\n')}\nsources: *j\n`);
    expect(found(catalog)).toEqual([`sources/yaml sources${count}.yaml:1`]);
  });

  test('that is a folder is a finding', async () => {
    mkdirSync(join(folder, 'folder.yaml'), { recursive: true });
    const catalog = await readCatalog({
      content: join(folder, 'none'),
      sources: join(folder, 'folder.yaml'),
    });
    expect(found(catalog)).toEqual(['sources/unreadable folder.yaml:1']);
  });

  test.each(['en-x-foo', 'de-DE-x-goethe', 'de-u-co-phonebk', 'en-t-jp', 'und'])(
    'may name the locale %s',
    async (tag) => {
      write('tag/page.md');
      const catalog = await catalogOf(
        `sources:\n  - { id: s, kind: open-publishing, locale: ${tag}, path: tag }\n`,
      );
      expect(catalog.findings).toEqual([]);
      expect(catalog.locales.find((one) => one.tag === tag)?.name).not.toBe('');
    },
  );
});

describe('guides of our own', () => {
  const head =
    '---\ntitle: T\ndescription: D\ntask: fix\norder: 1\ninstances: []\nroles: []\nreviewed: 2026-01-01\nreviewBy: 2999-01-01\nsources:\n  - { document: x, date: 2020-01-01 }\n---\n';

  test('with names that are none are left out, the rest goes on', async () => {
    write('own/guides/x/en.md', `${head}\nOne.\n\nTwo [three](three.md).\n`);
    write(
      'own/guides/x/ru.md',
      '---\ntitle: T\ndescription: D\n---\n\nРаз.\n\nДва [три](four.md).\n',
    );
    write('own/guides/x/not a locale.md');
    write('own/guides/x/zh-tw.md');
    write('own/guides/x/en.mdx', head);
    write('own/guides/Bad Name/en.md', head);
    write('own/guides/y/en.md/page.md');
    write('own/guides/.hidden/en.md');
    const catalog = await catalogOf('sources: []\n', 'own');
    expect(slugs(catalog)).toEqual(['x']);
    expect(found(catalog).sort()).toEqual([
      'catalog/broken-link en.md:16',
      'catalog/broken-link ru.md:8',
      'catalog/locale not a locale.md:1',
      'catalog/locale zh-tw.md:1',
      'catalog/no-english y:1',
      'catalog/same-language en.mdx:1',
      'catalog/slug Bad Name:1',
      'catalog/unreadable en.md:1',
    ]);
  });

  test('need a folder', async () => {
    write('file/guides', 'no folder');
    expect(found(await catalogOf('sources: []\n', 'file'))).toEqual([
      'catalog/unreadable guides:1',
    ]);
  });
});

describe('links of a plain document', () => {
  test('that lead nowhere say at which line, and so does a page of questions', async () => {
    const catalog = await sourceOf({
      'a.md': '---\ntitle: see none.md\n---\n# A\n\n[y](b.md)\n\n[x](none.md) [z](b.md#gone)\n',
      'b.md': '# B\n',
      'c.yml':
        '### YamlMime:FAQ\ntitle: C\nsections:\n  - name: N\n    questions:\n      - question: Q\n        answer: |\n          Text\n          [x](none.md)\n',
    });
    expect(found(catalog)).toEqual([
      'catalog/broken-link a.md:8',
      'catalog/missing-anchor a.md:8',
      'catalog/broken-link c.yml:9',
    ]);
    const link = catalog.guides.get('s/a')?.editions.get('ru')?.links.get('b.md#gone');
    expect(link?.url).toBe('/ru/guides/s/b/');
  });
});

describe('tables of contents', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    mkdirSync(join(folder, 'elsewhere'), { recursive: true });
    write('elsewhere/TOC.yml', '- name: Elsewhere\n  href: a.md\n');
    const id = `set${count + 1}`;
    mkdirSync(join(folder, id));
    symlinkSync(join(folder, 'elsewhere'), join(folder, id, 'link'));
    catalog = await sourceOf(
      {
        'self/a.md': '# A\n',
        'self/TOC.yml': '- name: Itself\n  href: TOC.yml\n- name: A in it\n  href: a.md\n',
        'one/b.md': '# B\n',
        'one/TOC.yml': '- name: B\n  href: b.md\n- name: Other\n  href: ../two/TOC.yml\n',
        'two/c.md': '# C\n',
        'two/TOC.yml': '- name: C\n  href: c.md\n- name: One\n  href: ../one/TOC.yml\n',
        'broken/d.md': '# D\n',
        'broken/TOC.yml': '- name: D\n  href: "d.md\n',
        'left/out.md': '# Out\n',
        'left/TOC.yml': '- name: [\n',
      },
      ', exclude: ["left/**"]',
    );
  });

  test('that name themselves or each other stay', () => {
    const titles = catalog.tocs.get('s')?.get('ru');
    expect(titles?.map(({ title }) => title)).toEqual(['A in it', 'B', 'Other']);
    expect(titles?.at(-1)?.children).toMatchObject([{ title: 'C' }]);
  });

  test('that are broken are findings; those of folders without pages are not read', () => {
    expect(found(catalog)).toEqual(['sources/toc TOC.yml:3']);
  });
});

test('redirections that cannot be read name their file, a bad one costs only itself', async () => {
  const name = '.openpublishing.redirection.json';
  expect(found(await sourceOf({ 'a.md': '# A\n', [name]: '{' }))).toEqual([
    `sources/redirections ${name}:1`,
  ]);
  const moves = [{ source_path: 'old.md', redirect_url: '/A' }, { source_path: 5 }];
  const catalog = await sourceOf({
    'a.md': '# A\n\n[x](old.md)\n',
    [name]: JSON.stringify({ redirections: moves }),
  });
  expect(found(catalog)).toEqual([`sources/redirections ${name}:1`]);
  expect(catalog.guides.get('s/a')?.editions.get('ru')?.links.get('old.md')?.kind).toBe('guide');
});
