import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { escapePath } from 'tinyglobby';
import { readSources } from '#sources';
import { noteBuild } from './freshness.ts';
import { writeOffline } from './offline.ts';
import { oneCatalog } from './one-catalog.ts';
import { readPinned, restorePinned } from './pinned.ts';
import { writeSearch } from './search.ts';

/** Builds the whole site into a folder; rejects when Astro cannot. Several builds can run at a time. */
export async function buildSite(out: string): Promise<void> {
  // Nobody who builds a site asked to be counted.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { build } = await import('astro');
  const options: AstroInlineConfig = { logLevel: 'warn', vite: { plugins: [oneCatalog()] } };
  await noteBuild(out, buildInputs(), async () => {
    const pinned = await readPinned(out);
    if (isBelow(process.cwd(), out)) {
      await build({ ...options, outDir: out });
      await restorePinned(out, pinned);
      await writeSearch(out);
      return writeOffline(out);
    }
    // For a folder elsewhere Astro would put its own files where every such build puts them.
    const stage = resolve('.cache', `build-${process.pid}`);
    try {
      await build({ ...options, outDir: stage });
      await restorePinned(stage, pinned);
      await writeSearch(stage);
      await writeOffline(stage);
      await move(stage, out);
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  });
}

/** What a build reads beside the project's own files: the sources file and the checkouts that it lists. */
export function buildInputs(): string[] {
  const file = resolve(process.env['HANDOFF_SOURCES'] ?? 'content/sources.yaml');
  const { sources } = readSources(file);
  const documents = sources.map(({ root }) => `${escapePath(root)}/**/*.{md,yml,yaml,json}`);
  return [escapePath(file), ...documents];
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
}

async function move(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(dirname(to), { recursive: true });
  // Another file system cannot be renamed into.
  await rename(from, to).catch(() => cp(from, to, { recursive: true }));
}
