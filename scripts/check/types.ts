import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AstroCheck } from '@astrojs/language-server';
import { sync } from 'astro';
import type { Finding, Severity } from '#findings';

// As the language server protocol numbers them: error, warning, information, hint.
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'info'];

/** Checks the types of all TypeScript and Astro files below `root`. */
export async function checkTypes(root: string): Promise<Finding[]> {
  await sync({ root, logLevel: 'error' });
  const typescript = createRequire(import.meta.url).resolve('typescript');
  const { fileResult } = await new AstroCheck(root, typescript, undefined).lint({});
  return fileResult.flatMap(({ errors, fileUrl }) =>
    errors.map(({ code, severity, range, message }) => ({
      code: `types/${code ?? 'syntax'}`,
      severity: SEVERITIES[(severity ?? 1) - 1] ?? 'error',
      file: relative(root, fileURLToPath(fileUrl)),
      line: range.start.line + 1,
      column: range.start.character + 1,
      message: typeof message === 'string' ? message : String(message),
      mend: 'Make the code and its types agree.',
    })),
  );
}
