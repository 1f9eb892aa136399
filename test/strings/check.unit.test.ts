import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkStrings } from '#strings';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strings-'));
  write('code/page.ts', `t('page.title'); t('page.steps', { count }); t(\`role.\${role}\`);`);
  write(
    'strings/en/page.json',
    '{\n  "title": "A title of some length",\n  "steps_one": "{{count}} step",\n  "steps_other": "{{count}} steps"\n}',
  );
  write('strings/en/role.json', '{ "admin": "admin" }');
  write('strings/ru/role.json', '{ "admin": "администратор" }');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(path: string, content: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
}

/** `code file:line` of everything that is found. */
function check(): string[] {
  return checkStrings({ strings: join(folder, 'strings'), code: join(folder, 'code') }).map(
    ({ code, file, line }) => `${code} ${file.slice(folder.length + 9)}:${line}`,
  );
}

const COMPLETE =
  '{\n  "title": "Заголовок",\n  "steps_one": "{{count}} шаг",\n  "steps_few": "{{count}} шага",\n  "steps_many": "{{count}} шагов",\n  "steps_other": "{{count}} шага"\n}';

test('the strings of the project are complete and used', () => {
  expect(checkStrings()).toEqual([]);
});

test('a complete language has no findings', () => {
  write('strings/ru/page.json', COMPLETE);
  expect(check()).toEqual([]);
});

test('a missing file lacks all its strings', () => {
  expect(check()).toEqual(['strings/missing ru/page.json:1', 'strings/missing ru/page.json:1']);
});

test('missing plural forms, unknown names and other variables are found with their lines', () => {
  write(
    'strings/ru/page.json',
    '{\n  "title": "Заголовок {{name}}",\n  "steps_one": "{{count}} шаг",\n  "steps_other": "{{count}} шага",\n  "extra": "Лишнее"\n}',
  );
  expect(check()).toEqual([
    'strings/other-variables ru/page.json:2',
    'strings/missing-plural ru/page.json:3',
    'strings/missing-plural ru/page.json:3',
    'strings/unknown ru/page.json:5',
  ]);
});

test('a long text that is still English is found', () => {
  write('strings/ru/page.json', COMPLETE.replace('Заголовок', 'A title of some length'));
  expect(check()).toEqual(['strings/same-as-english ru/page.json:2']);
});

test('a string that no code asks for is found', () => {
  write('strings/ru/page.json', COMPLETE);
  write('code/page.ts', `t('page.title'); t(\`role.\${role}\`);`);
  expect(check()).toEqual(['strings/unused en/page.json:3', 'strings/unused en/page.json:4']);
});

test('a plural form that the language does not have is found', () => {
  write('strings/ru/page.json', COMPLETE);
  write('strings/zh-TW/role.json', '{ "admin": "管理員" }');
  write(
    'strings/zh-TW/page.json',
    '{\n  "title": "標題",\n  "steps_one": "{{count}} 步",\n  "steps_other": "{{count}} 步"\n}',
  );
  expect(check()).toEqual(['strings/needless-plural zh-TW/page.json:3']);
});

test('what is no JSON, no text or no known file is found', () => {
  write('strings/ru/page.json', COMPLETE);
  write('strings/ru/role.json', '{\n  "admin": { "one": 1 }\n}');
  write('strings/ru/other.json', '{}');
  expect(check()).toEqual([
    'strings/no-text ru/role.json:2',
    'strings/missing ru/role.json:1',
    'strings/unknown-file ru/other.json:1',
  ]);
  write('strings/ru/role.json', '{ "admin": "администратор" "x" }');
  expect(check()).toContain('strings/bad-file ru/role.json:1');
});
