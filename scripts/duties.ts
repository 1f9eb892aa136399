/** `npm run duties`: records who is responsible for what now, where that has changed since the last record. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { nextDuties } from '#catalog';
import { readHandbook } from '#decisions';
import { readRecords, recordName, recordText } from '#duties';
import { reportFindings } from './findings.ts';

const { values } = parseArgs({ options: { content: { type: 'string', default: 'content' } } });
const content = resolve(values.content);
const handbook = readHandbook(join(content, 'decisions'));
const folder = join(content, 'duties');
const { versions, findings } = readRecords(folder);
const errors = [...handbook.findings, ...findings].filter(({ severity }) => severity === 'error');
const next = nextDuties(handbook, versions);

// Half of the decisions would be recorded as if the rest were gone.
if (errors.length > 0) process.exitCode = reportFindings(errors);
else if (!next) console.log('Nothing to record: the responsibilities are as they were.');
else {
  const file = join(folder, recordName(next.date, versions));
  mkdirSync(folder, { recursive: true });
  // A record that is there already is never written over.
  writeFileSync(file, recordText(next), { flag: 'wx' });
  console.log(`Recorded version ${next.id} in ${file}`);
}
