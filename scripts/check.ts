/** `npm run check`: all findings in types, content, links and strings, without building the site. */
import { parseArgs } from 'node:util';
import { loadCatalog } from '#catalog';
import { checkStrings } from '#strings';
import { checkTypes } from './check/types.ts';
import { reportFindings } from './findings.ts';

const { values } = parseArgs({
  options: {
    format: { type: 'string', default: 'text' },
    strict: { type: 'boolean', default: false },
  },
});
const { findings } = await loadCatalog();
const all = [...(await checkTypes(process.cwd())), ...checkStrings(), ...findings];
const format = values.format === 'json' ? 'json' : 'text';
process.exitCode = reportFindings(all, { format, strict: values.strict });
