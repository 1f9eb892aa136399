/** `npm run preview`: serves the built site as a production host would. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serverArguments } from './arguments.ts';
import { runServer } from './server/run.ts';

const options = serverArguments();
if (existsSync(join(options.root, 'index.html'))) await runServer(options);
else {
  console.error(`There is no site in ${options.root} yet. Build it first: npm run build`);
  process.exitCode = 1;
}
