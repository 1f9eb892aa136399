import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { corpusSources } from '../search/corpus-site.ts';
import { measure } from './measure.ts';

export interface BuildResult {
  content: string;
  pages: number;
  cpuMs: number;
  rssMb: number;
  wallMs: number;
  /** Folder of the built site. */
  site: string;
}

export interface BuildingResult {
  builds: readonly BuildResult[];
  /** CPU milliseconds that one page more costs, from the shipped content to the whole corpus. */
  perPageMs: number;
  /** What a build costs before its first page, by the same line. */
  fixedMs: number;
  /** CPU per page from half to whole against that from shipped to half; 1 is linear. */
  growth: number;
}

/** Builds the shipped content alone, with every other document of the corpus, and with all of them. */
export async function benchBuilding(corpus: string): Promise<BuildingResult> {
  const folder = resolve('.cache', `bench-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const shipped = await build('shipped', folder, []);
  const half = await build('half', folder, corpusSources(corpus, 2));
  const whole = await build('whole', folder, corpusSources(corpus, 1));

  const perPageMs = slope(shipped, whole);
  return {
    builds: [shipped, half, whole],
    perPageMs,
    fixedMs: shipped.cpuMs - perPageMs * shipped.pages,
    growth: slope(half, whole) / slope(shipped, half),
  };
}

function slope(less: BuildResult, more: BuildResult): number {
  return (more.cpuMs - less.cpuMs) / (more.pages - less.pages);
}

async function build(content: string, folder: string, sources: unknown[]): Promise<BuildResult> {
  const site = join(folder, content.replaceAll(' ', '-'));
  const list = `${site}.yaml`;
  // JSON is YAML.
  await writeFile(list, JSON.stringify({ sources }));
  const parameters = ['--outDir', site];
  const { cpuMs, rssMb, wallMs } = await measure('scripts/build.ts', parameters, {
    HANDOFF_SOURCES: list,
    // What Pagefind costs is counted apart.
    HANDOFF_PAGEFIND: 'off',
  });
  return {
    content,
    pages: globSync('**/*.html', { cwd: site }).length,
    cpuMs,
    rssMb,
    wallMs,
    site,
  };
}
