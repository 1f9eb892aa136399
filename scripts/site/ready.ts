import { spawnSync } from 'node:child_process';
import { buildInputs } from './build.ts';
import { isBuilt, isFresh } from './freshness.ts';

/** Builds the site into a folder unless what is there is up to date; resolves to whether there is one to use then. */
export async function readySite(out: string): Promise<boolean> {
  if (!(await isFresh(out, buildInputs()))) {
    // In a process of its own, so that its memory is free again afterwards.
    const parameters = ['scripts/build.ts', '--outDir', out];
    spawnSync(process.execPath, parameters, { stdio: 'inherit' });
  }
  // Findings do not keep the pages from being read; a build that broke off does.
  return isBuilt(out);
}
