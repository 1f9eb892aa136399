import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBuilt, isFresh, noteBuild } from '../../scripts/site/freshness.ts';

let folder: string;
let out: string;
let source: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'handoff-fresh-'));
  out = join(folder, 'site');
  source = join(folder, 'document.md');
  await writeFile(source, 'one');
});
afterEach(() => rm(folder, { recursive: true }));

async function build(): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out);
  await writeFile(join(out, 'index.html'), '');
}

test('a site is fresh until something that it was built from changes', async () => {
  expect(await isFresh(out, [source])).toBe(false);
  await noteBuild(out, [source], build);
  expect(await isFresh(out, [source])).toBe(true);

  await utimes(source, new Date(), new Date(0));
  expect(await isFresh(out, [source])).toBe(false);
});

test('other sources make another site', async () => {
  await noteBuild(out, [source], build);
  expect(await isFresh(out, [])).toBe(false);
});

test('a build that breaks off leaves nothing to serve', async () => {
  await noteBuild(out, [source], build);
  const broken = noteBuild(out, [source], () => Promise.reject(new Error('no')));
  await expect(broken).rejects.toThrow('no');
  expect(isBuilt(out)).toBe(false);
});

test('what changes during a build counts as newer', async () => {
  await noteBuild(out, [source], async () => {
    await build();
    await writeFile(source, 'two, and longer');
  });
  expect(isBuilt(out)).toBe(true);
  expect(await isFresh(out, [source])).toBe(false);
});
