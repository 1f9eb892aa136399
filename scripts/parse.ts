/** `npm run parse -- FILE [--locale L]`: prints one document as the JSON of the API; exit code 1 if it cannot be read. */
import { relative, resolve } from 'node:path';
import { guideJson } from '#api';
import { formatFindings } from '#findings';
import { parseArguments } from './parse/arguments.ts';
import { editionOf } from './parse/edition.ts';

const given = parseArguments(process.argv.slice(2));
if ('usage' in given) {
  console.error(given.usage);
  process.exitCode = 1;
} else {
  const read = await editionOf(relative(process.cwd(), resolve(given.file)), given.locale);
  if ('findings' in read) {
    console.error(formatFindings(read.findings, 'text'));
    process.exitCode = 1;
  } else {
    console.log(JSON.stringify(guideJson(read.edition), null, 2));
  }
}
