/** `npm start`: builds the site unless what is there is up to date, then serves it. */
import { serverArguments } from './arguments.ts';
import { runServer } from './server/run.ts';
import { readySite } from './site/ready.ts';

const options = serverArguments();
if (await readySite(options.root)) await runServer(options);
else process.exitCode = 1;
