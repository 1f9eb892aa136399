/** `npm run check`: all findings in types, content, links and strings, without building the site. */
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog';
import { checkStrings } from '#strings';
import { checkReference } from './check/reference.ts';
import { checkTypes } from './check/types.ts';
import { reportFindings } from './findings.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
const { findings, handbook } = await loadCatalog();
const all = [
  ...(await checkTypes(process.cwd())),
  ...checkStrings(),
  ...findings,
  ...checkReference(handbook),
];
const format = values.format === 'json' ? 'json' : 'text';
process.exitCode = reportFindings(all, { format, strict: values.strict });
