import { noteBuild } from './freshness.ts';

/** Builds the whole site into a folder; rejects when Astro cannot. */
export async function buildSite(out: string): Promise<void> {
  // Nobody who builds a site asked to be counted.
  process.env['ASTRO_TELEMETRY_DISABLED'] ??= '1';
  const { build } = await import('astro');
  await noteBuild(out, buildInputs(), () => build({ outDir: out, logLevel: 'warn' }));
}

/** What a build reads beside the project's own files: the checkouts that the sources file names. */
export function buildInputs(): string[] {
  return [];
}
