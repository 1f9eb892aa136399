import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '#catalog';
import { parseArguments } from '../../scripts/parse/arguments.ts';
import { editionOf } from '../../scripts/parse/edition.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handoff-parse-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function parsed(text: string, locale?: string): Promise<Edition> {
  const file = join(folder, 'Document.md');
  await writeFile(file, text);
  const read = await editionOf(file, locale);
  if ('findings' in read) throw new Error(read.findings[0]?.message);
  return read.edition;
}

describe('the language of a document', () => {
  test.each([
    ['ru-RU', undefined, 'ru'],
    ["'zh-TW'", undefined, 'zh-TW'],
    ['de-DE', 'fr', 'fr'],
    ['zh-', undefined, 'zh'],
    ['zh-notoneatall', undefined, 'en'],
  ])('that says %s and is asked for in %s is %s', async (declared, asked, locale) => {
    const text = `---\ntitle: T\nms.contentlocale: ${declared}\n---\nText.\n`;
    expect((await parsed(text, asked)).locale).toBe(locale);
  });

  test('that says nothing is English', async () => {
    expect((await parsed('# Title\n')).locale).toBe('en');
  });
});

test('a document by itself has an address and knows where its links lead', async () => {
  await writeFile(join(folder, 'neighbour.md'), '# Neighbour\n');
  const edition = await parsed(
    '[a](https://example.org/) [b](neighbour.md) [c](none.md) [d](#here)\n\n## Here\n',
    'ru',
  );
  expect(edition.url).toBe('/ru/guides/document/');
  expect([...edition.links.values()].map(({ kind, url }) => [kind, url])).toEqual([
    ['external', 'https://example.org/'],
    ['guide', '/ru/guides/neighbour/'],
    ['broken', null],
    ['guide', '#here'],
  ]);
});

test('a guide of our own is what the catalog knows of it', async () => {
  const read = await editionOf('content/guides/support-duties/ru.mdx', undefined);
  const edition = 'edition' in read ? read.edition : null;
  expect(edition?.slug).toBe('support-duties');
  expect(edition?.keys.every((key) => key !== null)).toBe(true);
  expect(edition?.authored?.sources.length).toBeGreaterThan(0);
});

async function refused(name: string, text: string | Buffer): Promise<string[]> {
  await writeFile(join(folder, name), text);
  const read = await editionOf(join(folder, name), undefined);
  return 'findings' in read ? read.findings.map(({ code, line }) => `${code}:${line}`) : [];
}

test('a file that is not there is a finding', async () => {
  const read = await editionOf(join(folder, 'none.md'), 'ru');
  expect('findings' in read && read.findings[0]?.code).toBe('sources/unreadable');
});

test('what is no document is a finding with its line', async () => {
  expect(await refused('TOC.yml', '- name: A\n  href: a.md\n')).toEqual(['sources/unreadable:1']);
  expect(await refused('picture.md', Buffer.alloc(2000, '\x89PNG\0'))).toEqual([
    'guides/encoding:1',
  ]);
  expect(await refused('faq.yml', '### YamlMime:FAQ\ntitle: "T\n')).toEqual(['guides/yaml:3']);
});

test('UTF-16 with a byte order mark is text', async () => {
  await writeFile(join(folder, 'wide.md'), Buffer.from('\uFEFF# Заголовок\n', 'utf16le'));
  const read = await editionOf(join(folder, 'wide.md'), 'ru');
  expect('edition' in read && read.edition.guide.title).toBe('Заголовок');
});

describe('a wrong question', () => {
  test.each([
    [['--colour', 'red', 'a.md'], /colour/],
    [['a.md', '--locale', 'xx_yy'], /xx_yy/],
    [['a.md', '--locale'], /locale/],
    [['a.md', 'b.md'], /one document/],
    [[], /one document/],
  ])('%j is answered with the usage', (args, reason) => {
    const { usage } = { usage: '', ...parseArguments(args) };
    expect(usage).toMatch(reason);
    expect(usage.split('\n').at(-1)).toMatch(/^Usage: /);
  });

  test('ends with exit code 1 and no stack trace', () => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      ['scripts/parse.ts', '--locale', 'xx_yy', 'README.md'],
      { encoding: 'utf8' },
    );
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).not.toContain('    at ');
  });
});
