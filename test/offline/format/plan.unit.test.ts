import { expect, test } from 'vitest';
import { type Bundle, type Manifest, type PackedFile, planFetch, plannedBytes } from '#offline';

const file = (path: string, version: number, length = 40_000): PackedFile => ({
  path,
  hash: `${path} ${version}`,
  length,
});

const bundle = (hash: string, bytes: number, files: readonly PackedFile[]): Bundle => ({
  hash,
  bytes,
  files,
});

const manifest = (bundles: readonly Bundle[]): Manifest => ({
  id: 'ru',
  locale: 'ru',
  collection: null,
  version: 'v',
  bundles,
});

const pages = (version: number): PackedFile[] =>
  Array.from({ length: 20 }, (_, at) => file(`ru/guides/${at}/index.html`, at === 3 ? version : 1));
const known = (files: readonly PackedFile[]): Set<string> => new Set(files.map(({ hash }) => hash));

test('what is here is not fetched', () => {
  const one = bundle('a', 90_000, pages(1));
  expect(planFetch(manifest([one]), new Set(['a']), new Set())).toEqual([]);
});

test('on an empty device whole bundles are fetched', () => {
  const [wanted] = planFetch(manifest([bundle('a', 90_000, pages(1))]), new Set(), new Set());
  expect(wanted?.singles).toBeNull();
  expect(wanted?.bytes).toBeGreaterThanOrEqual(90_000);
});

test('of a bundle in which one page changed only that page is fetched', () => {
  const plan = planFetch(
    manifest([bundle('b', 90_000, pages(2))]),
    new Set(['a']),
    known(pages(1)),
  );
  expect(plan.map(({ singles }) => singles?.map(({ path }) => path))).toEqual([
    ['ru/guides/3/index.html'],
  ]);
  expect(plannedBytes(plan)).toBeLessThan(15_000);
});

test('where most of a bundle changed it is fetched as a whole', () => {
  const after = pages(1).map(({ path }) => file(path, 2));
  const [wanted] = planFetch(manifest([bundle('b', 90_000, after)]), new Set(), known(pages(1)));
  expect(wanted?.singles).toBeNull();
});

test('a bundle whose files are all here, in another order, needs no fetching', () => {
  const files = [...pages(1)].reverse();
  const [wanted] = planFetch(manifest([bundle('b', 90_000, files)]), new Set(), known(files));
  expect(wanted?.singles).toEqual([]);
});
