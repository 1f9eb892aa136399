import { execFileSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  linux: ['/usr/bin/chromium', '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Where a browser is looked for; a test puts its own in. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  isProgram(path: string): boolean;
}

const HERE: Surroundings = { env: process.env, platform: process.platform, isProgram };

/**
 * Path of an installed Chrome, Chromium or Edge: HANDOFF_BROWSER, else the PATH, else the usual places; null if none.
 * Throws when HANDOFF_BROWSER names something that cannot be run, because a wish must not be passed over in silence.
 */
export function findBrowser({ env, platform, isProgram }: Surroundings = HERE): string | null {
  const wished = env['HANDOFF_BROWSER'];
  if (wished) {
    if (isProgram(wished)) return wished;
    throw new Error(`HANDOFF_BROWSER is \`${wished}\`, which is not a program that can be run.`);
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...(PLACES[platform] ?? [])].find(isProgram) ?? null;
}

/**
 * Path of a browser for the tests. A bare Debian or Ubuntu, as in CI, gets Chromium installed when we are root there.
 * Throws with a sentence for people when there is none.
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    console.log('There is no browser here yet: installing Chromium with apt-get.');
    apt('update', '-q');
    apt('install', '-q', '-y', '--no-install-recommends', 'chromium');
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The browser tests need Chrome or Chromium. Install one, or set HANDOFF_BROWSER to its path.',
  );
}

function apt(...parameters: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('/usr/bin/apt-get', parameters, { env, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
