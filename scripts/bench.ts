/** `npm run bench`: what reading, building and visiting cost; `-- --out FILE` writes it as JSON too. */
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilding } from './bench/building.ts';
import { benchReading } from './bench/reading.ts';
import { table } from './bench/report.ts';
import { weigh } from './bench/weights.ts';

const BUDGET = { total: 30_000, js: 8_000 };
const DECISION = { total: 35_000, js: 12_000 };
const PAGES = [
  ['ru/guides/partner-center/partner-center/provide-technical-support', BUDGET],
  ['zh-TW/guides/partner-center/partner-center/provide-technical-support', BUDGET],
  ['en/guides/partner-center/partner-center/provide-technical-support', BUDGET],
  ['ru/guides/partner-center/partner-center/announcements/2020-april', null],
  ['ru/decide/service-request', DECISION],
  ['ru/decide/service-request/ms-m365', DECISION],
  ['zh-TW/decide/service-problem', DECISION],
  ['ru/responsibility', BUDGET],
  ['ru/guides', null],
  ['ru', null],
] as const;

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const corpus = resolve(process.env['HANDOFF_SHARED'] ?? '../shared', 'corpus');
if (!existsSync(corpus)) {
  console.error(
    `The benchmark needs the real documents: there is no ${corpus}. Set HANDOFF_SHARED.`,
  );
  process.exit(1);
}
const reading = await benchReading(corpus);
const building = await benchBuilding(corpus);
const site = building.builds.at(-1)?.site ?? '';
const weights = PAGES.map(([page, budget]) => weigh(site, page, budget));
await rm(dirname(site), { recursive: true });

const result = { reading, building, weights };
console.log(table(result));
if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(result, null, 2)}\n`);
