import { type ServeOptions, serve } from './serve.ts';

/** Serves until Ctrl-C and says where; a taken port is told in one sentence and ends with exit code 1. */
export async function runServer(options: ServeOptions): Promise<void> {
  try {
    const served = await serve(options);
    console.log(`Handoff is at ${served.address}/ (Ctrl-C stops it)`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void served.close());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
