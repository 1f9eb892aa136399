import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { glob } from 'tinyglobby';

const INPUTS = [
  'astro.config.*',
  'content/**',
  'locales/**',
  'package-lock.json',
  'public/**',
  'src/**',
  'tsconfig.json',
];

const SETTINGS = ['HANDOFF_PAGEFIND', 'HANDOFF_PSEUDO', 'HANDOFF_SITE', 'HANDOFF_SOURCES'];

/**
 * Runs a build and notes what it built from. A build that breaks off leaves no note.
 * @param inputs files and folders that it reads beside the project's own
 */
export async function noteBuild(
  out: string,
  inputs: readonly string[],
  build: () => Promise<void>,
): Promise<void> {
  const note = noteFile(out);
  await rm(note, { force: true });
  // Before the build, so that what changes meanwhile counts as newer.
  const built = await fingerprint(inputs);
  await build();
  await writeFile(note, built);
}

/** Whether a build into this folder came to its end. */
export function isBuilt(out: string): boolean {
  return existsSync(join(out, 'index.html')) && existsSync(noteFile(out));
}

/** Whether the site in this folder was built from what stands on disk now. */
export async function isFresh(out: string, inputs: readonly string[]): Promise<boolean> {
  if (!isBuilt(out)) return false;
  return (await readFile(noteFile(out), 'utf8')) === (await fingerprint(inputs));
}

// Beside the site, because everything inside gets published.
function noteFile(out: string): string {
  return join(dirname(resolve(out)), `.${basename(out)}.built`);
}

/** One hash over the names, sizes and dates of everything that a build reads, and over the settings that change it. */
async function fingerprint(inputs: readonly string[]): Promise<string> {
  const found = await glob([...INPUTS, ...inputs], { dot: true, absolute: true });
  const settings = SETTINGS.map((name) => process.env[name]);
  const hash = createHash('sha256').update(JSON.stringify([inputs, settings]));
  for (const file of found.sort()) {
    const { size, mtimeMs } = await stat(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}
