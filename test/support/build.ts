import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { corpus } from './corpus.ts';

/** A site built for tests. */
export interface BuiltSite {
  /** Folder of the pages. */
  folder: string;
  /** Everything that the build printed. */
  output: string;
}

/** The site as it ships, built once per run however many tests ask for it. */
export function shippedSite(): Promise<BuiltSite> {
  return once('shipped', () => ({}));
}

/** The same from a build of its own. */
export function shippedSiteAgain(): Promise<BuiltSite> {
  return once('shipped-again', () => ({}));
}

/** The same with English words of the interface longer and disguised. */
export function pseudoSite(): Promise<BuiltSite> {
  return once('pseudo', () => ({ HANDOFF_PSEUDO: '1' }));
}

// The documents that most is said about: the seeds, roles in a ragged table, FAQs, an old national cloud, a long page.
const SLICE = [
  'partner-center/{provide-technical-support,customer-support,report-problems*,escalate*}.md',
  'partner-center/{permissions-overview,check-service-health,customers-revoke-admin-privileges}.md',
  'partner-center/{index,*faq*}.{md,yml}',
  'partner-center/announcements/2020-april.md',
  'Archive/China-provide-technical-support.md',
];

/** The shipped content and some real bilingual documents in Russian and Chinese, built once per run. */
export function corpusSlice(): Promise<BuiltSite> {
  return once('corpus-slice', async (folder) => {
    const sources = [
      ['ru', 'ru-ru/live-sxs'],
      ['zh-TW', 'zh-tw/live-sxs'],
    ].map(([locale, path = '']) => ({
      id: 'partner-center',
      kind: 'open-publishing',
      locale,
      path: join(corpus, path),
      include: SLICE,
    }));
    const list = `${folder}.yaml`;
    await writeFile(list, JSON.stringify({ sources }));
    return { HANDOFF_SOURCES: list };
  });
}

type Environment = Record<string, string>;

/** The first worker that asks builds, the others wait for it. */
async function once(
  name: string,
  prepare: (folder: string) => Environment | Promise<Environment>,
): Promise<BuiltSite> {
  const sites = process.env['HANDOFF_TEST_SITES'] ?? '';
  await mkdir(sites, { recursive: true });
  const folder = join(sites, name);
  const done = `${folder}.json`;
  const mine = await mkdir(`${folder}.claim`).then(
    () => true,
    () => false,
  );
  if (mine) {
    const result = await runBuild(folder, await prepare(folder));
    await writeFile(`${done}.new`, JSON.stringify(result));
    // Others must never see half a file.
    await rename(`${done}.new`, done);
  }
  while (!existsSync(done)) await sleep(200);
  const { code, output } = JSON.parse(await readFile(done, 'utf8'));
  if (code !== 0) throw new Error(`The build of the ${name} site ended with ${code}:\n${output}`);
  return { folder, output };
}

function runBuild(
  outDir: string,
  env: Environment,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--outDir', outDir], {
      env: { ...outsideOfTests(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (text: string) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject).on('close', (code) => resolve({ code, output }));
  });
}

// The runner sets these for its own bundler; in a build they would mean development.
const RUNNER = ['BASE_URL', 'DEV', 'MODE', 'NODE_ENV', 'PROD', 'SSR', 'TEST', 'VITEST'];

/** The environment as it is where nobody tests. */
function outsideOfTests(): NodeJS.ProcessEnv {
  const all = Object.entries(process.env);
  return Object.fromEntries(
    all.filter(([name]) => !RUNNER.includes(name) && !name.startsWith('VITEST_')),
  );
}
