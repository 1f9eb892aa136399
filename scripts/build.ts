/** `npm run build`: the whole site; exit code 1 when the content has errors (with `--strict`: or warnings). */
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog';
import { outFolder } from './arguments.ts';
import { reportFindings } from './findings.ts';
import { buildSite } from './site/build.ts';

const { values } = parseArgs({
  options: { outDir: { type: 'string' }, strict: { type: 'boolean', default: false } },
});
const out = outFolder(values.outDir);
await buildSite(out);
const { findings } = await loadCatalog();
process.exitCode = reportFindings(findings, { strict: values.strict, brief: true });
