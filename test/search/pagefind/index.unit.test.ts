import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { arrayItems, replaceItem, sortItems } from '../../../scripts/site/cbor-spans.ts';
import { writePagefind } from '../../../scripts/site/pagefind.ts';

describe('items of CBOR', () => {
  // [ [2, 1], "b", {1: -1}, h'00', 500, 1(0), null ]
  const array = Buffer.from('8782020161 62a1012041001901f4c100f6'.replaceAll(' ', ''), 'hex');

  test('are told apart', () => {
    const items = arrayItems(array).map((item) => item.toString('hex'));
    expect(items).toEqual(['820201', '6162', 'a10120', '4100', '1901f4', 'c100', 'f6']);
  });

  test('are sorted and replaced', () => {
    const sorted = replaceItem(array, 0, sortItems);
    expect(sorted.toString('hex')).toBe(array.toString('hex').replace('820201', '820102'));
    expect(sortItems(array).length).toBe(array.length);
  });

  test.each([
    ['a number', '01'],
    ['an array without an end', '9f01ff'],
    ['half an array', '8201'],
    ['nothing', ''],
  ])('are not found in %s', (_what, hex) => {
    expect(() => arrayItems(Buffer.from(hex, 'hex'))).toThrow();
  });
});

describe('the Pagefind index', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'handoff-pagefind-'));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  const VALUES = ['admin', 'buyer', 'clerk', 'dealer', 'editor', 'friend'];

  function pages(locale: string) {
    return VALUES.map((value, index) => {
      const filters = VALUES.slice(index).flatMap((each) => [
        `<meta data-pagefind-filter="role[content]" content="${each}">`,
        `<meta data-pagefind-filter="${each}[content]" content="yes">`,
      ]);
      const content = `<html lang="${locale}"><body>${filters.join('')}<h1>${value}</h1>`;
      return {
        url: `/${locale}/${value}/`,
        content: `${content}<p>word ${value}</p></body></html>`,
      };
    });
  }

  const both = new Map(['ru', 'zh-TW'].map((locale) => [locale, pages(locale)]));

  function hashes(out: string): string[] {
    const names = globSync('**/*.*', { cwd: out }).sort();
    return names.map((name) => {
      const hash = createHash('sha256')
        .update(readFileSync(join(out, name)))
        .digest('hex');
      return `${name} ${hash}`;
    });
  }

  test('has the same bytes each time', async () => {
    await writePagefind(join(folder, 'a'), both);
    await writePagefind(join(folder, 'b'), both);
    await writePagefind(join(folder, 'b'), both);
    const first = hashes(join(folder, 'a'));
    expect(first.filter((name) => name.includes('.pf_filter'))).toHaveLength(14);
    expect(hashes(join(folder, 'b'))).toEqual(first);
  });

  test('names every file of a filter that it has', async () => {
    await writePagefind(folder, both);
    const entry = readFileSync(join(folder, 'pagefind', 'pagefind-entry.json'), 'utf8');
    const languages: unknown = JSON.parse(entry).languages;
    expect(languages).toMatchObject({ ru: { page_count: 6 }, 'zh-tw': { page_count: 6 } });
  });

  test('can be left out, and an old one goes', async () => {
    await writePagefind(folder, both);
    vi.stubEnv('HANDOFF_PAGEFIND', 'off');
    await writePagefind(folder, both);
    expect(existsSync(join(folder, 'pagefind'))).toBe(false);
  });
});
