import { columns } from '../columns.ts';
import type { BuildingResult } from './building.ts';
import { type EmbedResult, embedRows } from './embed.ts';
import { type OfflineResult, offlineRows } from './offline.ts';
import type { ReadingResult } from './reading.ts';
import { searchRows } from './search/report.ts';
import type { SearchResult } from './search.ts';
import type { PageWeight } from './weights.ts';

export interface BenchResult {
  reading: ReadingResult;
  building: BuildingResult;
  weights: readonly PageWeight[];
  search: SearchResult;
  offline: OfflineResult;
  embed: EmbedResult;
}

/** The figures as a table for people, the budgets beside them. */
export function table({ reading, building, weights, search, offline, embed }: BenchResult): string {
  const { oursMs, bareMs, ratio } = reading;
  const rows = [
    ['Reading all bilingual documents', `${seconds(oursMs)} CPU`, ''],
    ['The same with bare unified', `${seconds(bareMs)} CPU`, ''],
    ['Ratio', ratio.toFixed(2), 'at most 1.50'],
    ...building.builds.map(({ content, pages, cpuMs, rssMb, wallMs }) => [
      `Build, ${content}: ${pages} pages`,
      `${seconds(cpuMs)} CPU, ${seconds(wallMs)}, ${rssMb.toFixed(0)} MB`,
      'at most 1500 MB',
    ]),
    ['CPU of one page more', `${building.perPageMs.toFixed(1)} ms`, 'at most 18.0 ms'],
    ['CPU before the first page', seconds(building.fixedMs), ''],
    ['Growth (1 is linear)', building.growth.toFixed(2), ''],
    ...weights.map(({ page, budget, html, css, js, total }) => [
      page,
      `${kb(total)}: HTML ${kb(html)}, CSS ${kb(css)}, JS ${kb(js)}`,
      budget ? `at most ${kb(budget.total)}, JS ${kb(budget.js)}` : '',
    ]),
    ...searchRows(search),
    ...offlineRows(offline),
    ...embedRows(embed),
  ];
  return columns(rows);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

/** In units of 1,000 bytes, after gzip. */
function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
