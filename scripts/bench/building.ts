import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  const half = await build('half', folder, sources(corpus, 2));
  const whole = await build('whole', folder, sources(corpus, 1));

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

/** The bilingual checkouts of the corpus with every nth document; both languages have the same ones. */
function sources(corpus: string, nth: number) {
  const checkouts = [
    { locale: 'ru', path: join(corpus, 'ru-ru/live-sxs') },
    { locale: 'zh-TW', path: join(corpus, 'zh-tw/live-sxs') },
  ];
  const documents = checkouts.flatMap(({ path }) =>
    globSync('{partner-center,marketplace,Archive}/**/*.{md,yml}', { cwd: path }),
  );
  const include = [...new Set(documents)].sort().filter((_, index) => index % nth === 0);
  return checkouts.map((checkout) => ({
    ...checkout,
    id: 'partner-center',
    kind: 'open-publishing',
    include,
  }));
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
