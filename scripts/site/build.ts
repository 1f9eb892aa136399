import { resolve } from 'node:path';
import { escapePath } from 'tinyglobby';
import { readSources } from '#sources';
import { noteBuild } from './freshness.ts';

/** Builds the whole site into a folder; rejects when Astro cannot. */
export async function buildSite(out: string): Promise<void> {
  // Nobody who builds a site asked to be counted.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { build } = await import('astro');
  await noteBuild(out, buildInputs(), () => build({ outDir: out, logLevel: 'warn' }));
}

/** What a build reads beside the project's own files: the sources file and the checkouts that it lists. */
export function buildInputs(): string[] {
  const file = resolve(process.env['HANDOFF_SOURCES'] ?? 'content/sources.yaml');
  const { sources } = readSources(file);
  const documents = sources.map(({ root }) => `${escapePath(root)}/**/*.{md,yml,yaml,json}`);
  return [escapePath(file), ...documents];
}
