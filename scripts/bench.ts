/**
 * `npm run bench`: what reading, building, visiting, searching, taking along and embedding cost; `-- --out FILE` writes
 * it as JSON too. `-- --search DIR`, `-- --offline DIR` and `-- --embed DIR` measure one of these alone, on a built site
 * of the corpus; for the last one any built site does.
 */
import { rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benchBuilding } from './bench/building.ts';
import { benchEmbed, embedRows } from './bench/embed.ts';
import { benchOffline, offlineRows } from './bench/offline.ts';
import { benchReading } from './bench/reading.ts';
import { table } from './bench/report.ts';
import { searchRows } from './bench/search/report.ts';
import { benchSearch } from './bench/search.ts';
import { weigh } from './bench/weights.ts';
import { columns } from './columns.ts';
import { corpusFolder } from './search/corpus-site.ts';

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

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    search: { type: 'string' },
    offline: { type: 'string' },
    embed: { type: 'string' },
  },
});
if (values.search !== undefined) {
  const search = await benchSearch(resolve(values.search));
  await show({ search }, columns(searchRows(search)));
} else if (values.offline !== undefined) {
  const offline = await benchOffline(resolve(values.offline));
  await show({ offline }, columns(offlineRows(offline)));
} else if (values.embed !== undefined) {
  const embed = await benchEmbed(resolve(values.embed));
  await show({ embed }, columns(embedRows(embed)));
} else {
  const corpus = corpusFolder();
  const reading = await benchReading(corpus);
  const building = await benchBuilding(corpus);
  const site = building.builds.at(-1)?.site ?? '';
  const weights = PAGES.map(([page, budget]) => weigh(site, page, budget));
  const search = await benchSearch(site);
  const offline = await benchOffline(site);
  const embed = await benchEmbed(site);
  await rm(dirname(site), { recursive: true });
  const result = { reading, building, weights, search, offline, embed };
  await show(result, table(result));
}

async function show(result: unknown, text: string): Promise<void> {
  console.log(text);
  if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(result, null, 2)}\n`);
}
