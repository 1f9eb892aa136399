import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Folder of the real documents: `corpus` in HANDOFF_SHARED, else in `../shared`; ends the process where there is none. */
export function corpusFolder(): string {
  const folder = resolve(process.env['HANDOFF_SHARED'] ?? '../shared', 'corpus');
  if (existsSync(folder)) return folder;
  console.error(`This needs the real documents: there is no ${folder}. Set HANDOFF_SHARED.`);
  process.exit(1);
}

/** The bilingual checkouts of the corpus with every nth document; both languages have the same ones. */
export function corpusSources(corpus: string, nth = 1) {
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

/** Builds the site of the whole corpus, beside which its list of sources is left; rejects when the build fails. */
export async function buildCorpusSite(corpus: string, out: string): Promise<void> {
  const list = `${out}.yaml`;
  // JSON is YAML.
  await writeFile(list, JSON.stringify({ sources: corpusSources(corpus) }));
  const env = { ...process.env, HANDOFF_SOURCES: list };
  const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', out], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise((ended, failed) => child.on('error', failed).on('close', ended));
  if (code !== 0) throw new Error(`The build of the corpus ended with ${code}.`);
}
