import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packOptions } from '../../scripts/pack/options.ts';
import { Refusal } from '../../scripts/pack/refusal.ts';
import { listCopy, shelve } from '../../scripts/pack/shelf.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handoff-shelf-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

function put(locale: string, name: string, text: string): void {
  listCopy(folder, shelve(folder, locale, name, Buffer.from(text)));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

describe('the folder of copies', () => {
  test('has a hash for each, as sha256sum reads it, and a list', () => {
    put('ru', 'handoff-ru-1.zip', 'one');
    put('en', 'handoff-en-1.zip', 'two');
    expect(read('SHA256SUMS')).toBe(
      `${hash('two')}  handoff-en-1.zip\n${hash('one')}  handoff-ru-1.zip\n`,
    );
    expect(JSON.parse(read('index.json')).files).toEqual([
      { locale: 'en', name: 'handoff-en-1.zip', bytes: 3, sha256: hash('two') },
      { locale: 'ru', name: 'handoff-ru-1.zip', bytes: 3, sha256: hash('one') },
    ]);
  });

  test('knows a copy once, and none that is gone', () => {
    put('ru', 'handoff-ru-1.zip', 'one');
    put('en', 'handoff-en-1.zip', 'two');
    rmSync(join(folder, 'handoff-en-1.zip'));
    put('ru', 'handoff-ru-1.zip', 'newer');
    expect(read('SHA256SUMS')).toBe(`${hash('newer')}  handoff-ru-1.zip\n`);
    expect(JSON.parse(read('index.json')).files).toHaveLength(1);
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', 'handoff-ru-1.zip', 'index.json']);
  });
});

describe('what the command understands', () => {
  test('languages in their order, each once, and where to', () => {
    const options = packOptions(['--locale', 'ru', '--locale=en', '--locale=ru', '--to', '/x']);
    expect(options).toMatchObject({ locales: ['ru', 'en'], format: 'zip', to: '/x' });
  });

  test.each([
    [['--format', 'tar'], /no format `tar`: say `--format zip` or `--format zim`\.$/],
    [['--lang', 'ru'], /--lang.*Usage: npm run pack/],
    [['ru'], /ru.*Usage: npm run pack/],
  ])('%j is refused in one sentence that says the mend', (parameters, said) => {
    expect(() => packOptions(parameters)).toThrow(Refusal);
    expect(() => packOptions(parameters)).toThrow(said);
    expect(() => packOptions(parameters)).not.toThrow(/\n/);
  });
});
