/** `npm run parse -- FILE [--locale L]`: prints one document as the JSON of the API; exit code 1 if it cannot be read. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guideJson } from '#api';
import { formatFindings } from '#findings';
import { editionOf } from './parse/edition.ts';

const { values, positionals } = parseArgs({
  options: { locale: { type: 'string' } },
  allowPositionals: true,
});
const file = relative(process.cwd(), resolve(positionals[0] ?? ''));
const read = await editionOf(file, values.locale);
if ('finding' in read) {
  console.error(formatFindings([read.finding], 'text'));
  process.exitCode = 1;
} else {
  console.log(JSON.stringify(guideJson(read.edition), null, 2));
}
