/** `npm start`: builds the site unless what is there is up to date, then serves it. */
import { spawnSync } from 'node:child_process';
import { serverArguments } from './arguments.ts';
import { runServer } from './server/run.ts';
import { buildInputs } from './site/build.ts';
import { isBuilt, isFresh } from './site/freshness.ts';

const options = serverArguments();
if (!(await isFresh(options.root, buildInputs()))) {
  // In a process of its own, so that its memory is free again while the server runs.
  const parameters = ['scripts/build.ts', '--outDir', options.root];
  spawnSync(process.execPath, parameters, { stdio: 'inherit' });
}
// Findings do not keep the pages from being read; a build that broke off does.
if (isBuilt(options.root)) await runServer(options);
else process.exitCode = 1;
