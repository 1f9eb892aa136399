import { type ServeOptions, serve } from './serve.ts';

// At once, because a build may come before the server.
const shell = process.ppid;

/** Serves until Ctrl-C and says where; a taken port is told in one sentence and ends with exit code 1. */
export async function runServer(options: ServeOptions): Promise<void> {
  try {
    const served = await serve(options);
    console.log(`Handoff is at ${served.address}/ (Ctrl-C stops it)`);
    onStop(() => void served.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function onStop(stop: () => void): void {
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (process.env['npm_lifecycle_event'] === undefined) return;
  // Who stops npm by its process id reaches npm and its shell, but not us: the shell passes no signal on.
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    stop();
  }, 500);
  watch.unref();
}
