import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '#catalog';
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
  if ('finding' in read) throw new Error(read.finding.message);
  return read.edition;
}

describe('the language of a document', () => {
  test.each([
    ['ru-RU', undefined, 'ru'],
    ["'zh-TW'", undefined, 'zh-TW'],
    ['de-DE', 'fr', 'fr'],
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

test('a file that is not there is a finding', async () => {
  const read = await editionOf(join(folder, 'none.md'), 'ru');
  expect('finding' in read && read.finding.code).toBe('sources/unreadable');
});
