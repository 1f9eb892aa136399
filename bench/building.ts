import { globSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Builds the shipped content, then with one bilingual checkout of the corpus, then with both. */
export async function benchBuilding(corpus: string): Promise<BuildingResult> {
  const folder = await mkdtemp(join(tmpdir(), 'handoff-bench-'));
  const ru = source('ru', join(corpus, 'ru-ru/live-sxs'));
  const zh = source('zh-TW', join(corpus, 'zh-tw/live-sxs'));
  const shipped = await build('shipped', folder, []);
  const half = await build('and ru', folder, [ru]);
  const whole = await build('and zh-TW', folder, [ru, zh]);

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

function source(locale: string, path: string) {
  const include = ['partner-center/**', 'marketplace/**', 'Archive/**'];
  return { id: 'partner-center', kind: 'open-publishing', locale, path, include };
}

async function build(content: string, folder: string, sources: unknown[]): Promise<BuildResult> {
  const site = join(folder, content.replaceAll(' ', '-'));
  const list = `${site}.yaml`;
  // JSON is YAML.
  await writeFile(list, JSON.stringify({ sources }));
  const parameters = ['--outDir', site];
  const { cpuMs, rssMb, wallMs } = await measure('scripts/build.ts', parameters, {
    HANDOFF_SOURCES: list,
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
