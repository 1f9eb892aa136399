import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type SourceFile, sourceFiles } from './support/source-files.ts';

/** `src/1-read/guides/model.ts` → floor 1, room `src/1-read/guides`; pages are the top floor. */
function place(path: string): { floor: number; room: string } {
  const room = /^src\/(\d)-[a-z]+\/[^/]+/.exec(path);
  if (room) return { floor: Number(room[1]), room: room[0] };
  // The interface strings belong to the room that reads them.
  if (path.startsWith('locales/')) return { floor: 1, room: 'src/1-read/strings' };
  return { floor: 9, room: path.split('/').slice(0, 2).join('/') };
}

const rooms = readdirSync('src')
  .filter((floor) => /^\d-/.test(floor))
  .flatMap((floor) => readdirSync(`src/${floor}`).map((room) => `src/${floor}/${room}`));
const files = sourceFiles('src');
const scripts = sourceFiles('scripts');

/** `file:line specifier` of every import that breaks the rule. */
function breaches(
  from: readonly SourceFile[],
  allowed: (target: string, file: SourceFile, specifier: string) => boolean,
): string[] {
  return from.flatMap((file) =>
    file.imports
      .filter(({ target, specifier }) => target !== null && !allowed(target, file, specifier))
      .map(({ line, specifier }) => `${file.path}:${line} ${specifier}`),
  );
}

test('there are source files to look at', () => {
  expect(files.length).toBeGreaterThan(30);
  expect(files.flatMap(({ imports }) => imports).length).toBeGreaterThan(100);
});

function leadsDown(target: string, file: SourceFile): boolean {
  const here = place(file.path);
  const there = place(target);
  return there.room === here.room || there.floor < here.floor;
}

function usesDoor(target: string, file: SourceFile, specifier: string): boolean {
  const stays = place(target).room === place(file.path).room;
  const outside = !target.startsWith('src/') && !file.path.startsWith('src/');
  return stays || outside || (specifier.startsWith('#') && existsSync(target));
}

test('imports between rooms only lead to a lower floor', () => {
  expect(breaches(files, leadsDown)).toEqual([]);
});

test('another room is entered by its door', () => {
  expect(breaches([...files, ...scripts], usesDoor)).toEqual([]);
});

test.each([
  ['up', '#catalog', 'src/2-join/catalog/index.ts', leadsDown],
  ['sideways', '#strings', 'src/1-read/strings/index.ts', leadsDown],
  ['past a door', '../../0-ground/locale/tag.ts', 'src/0-ground/locale/tag.ts', usesDoor],
  ['through no door', '#nowhere', 'no door #nowhere', usesDoor],
])('an import that leads %s is seen', (_way, specifier, target, rule) => {
  const imports = [{ specifier, target, line: 1, typeOnly: false }];
  const file = { path: 'src/1-read/guides/read-guide.ts', lines: 1, imports };
  expect(breaches([file], rule)).toEqual([`${file.path}:1 ${specifier}`]);
});

test('no room enters itself by its door', () => {
  const wrong = breaches(
    files,
    (target, file, specifier) =>
      !specifier.startsWith('#') || place(target).room !== place(file.path).room,
  );
  expect(wrong).toEqual([]);
});

/** The rooms that the build and the browser share, by their doors. */
const SHARED: ReadonlyMap<string, string> = new Map([
  ['#walk', 'src/0-ground/walk'],
  ['#search', 'src/0-ground/search'],
  ['#offline', 'src/0-ground/offline'],
]);

/** Libraries that the browser gets. */
const CARRIED = new Set(['fzstd']);

test('what runs in the browser imports only what runs in the browser, or types', () => {
  const wrong = files
    .filter(({ path }) => path.includes('/client/'))
    .flatMap((file) =>
      file.imports
        .filter(({ typeOnly, specifier, target }) => {
          const carried = SHARED.has(specifier) || CARRIED.has(specifier);
          return !typeOnly && !carried && !target?.includes('/client/');
        })
        .map(({ line, specifier }) => `${file.path}:${line} ${specifier}`),
    );
  expect(wrong).toEqual([]);
});

test.each([...SHARED])(
  '%s, shared with the browser, imports nothing from elsewhere, not even types',
  (_, room) => {
    const shared = files.filter(({ path }) => path.startsWith(`${room}/`));
    expect(shared.length).toBeGreaterThan(3);
    const wrong = shared.flatMap((file) =>
      file.imports
        .filter(({ target }) => !target?.startsWith(`${room}/`))
        .map(({ line, specifier }) => `${file.path}:${line} ${specifier}`),
    );
    expect(wrong).toEqual([]);
  },
);

test('every room has a door', () => {
  expect(rooms.filter((room) => !existsSync(`${room}/index.ts`))).toEqual([]);
});

test('a page asks the catalog and hands over: at most 25 lines of code', () => {
  const long = files.filter(({ path, lines }) => path.startsWith('src/pages/') && lines > 25);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test('a file of more than 300 lines is a room that wants dividing', () => {
  const long = [...files, ...scripts].filter(({ lines }) => lines > 300);
  expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});
