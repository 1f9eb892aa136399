import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ServeOptions } from './server/serve.ts';

/** The folder that the site is built into: `--outDir`, else HANDOFF_OUT, else `dist`; absolute. */
export function outFolder(given: string | undefined): string {
  return resolve(given ?? process.env['HANDOFF_OUT'] ?? 'dist');
}

/** What `npm start` and `npm run preview` understand: `--outDir`, `--port` and `--host`. */
export function serverArguments(): Required<ServeOptions> {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string' },
      port: { type: 'string', default: '4321' },
      host: { type: 'string', default: 'localhost' },
    },
  });
  return { root: outFolder(values.outDir), port: Number(values.port), host: values.host };
}
