import type { SearchResult } from '../search.ts';
import type { Cold } from './cold.ts';
import type { Spread } from './spread.ts';

/** Rows of the table of the bench: what, how much, and what was promised. */
export function searchRows({ locales, growth, pagefindMs }: SearchResult): string[][] {
  return [
    ['Search: median, p95, most', '', ''],
    ...locales.flatMap(({ locale, cold, warm, index, client, pagefind }) => [
      [`${locale}, first results from cold`, coldText(cold), 'at most 80 kB, p95 115 kB'],
      [`${locale}, the same with Pagefind's own interface`, coldText(pagefind), ''],
      [`${locale}, next query with rendering`, milliseconds(warm.search), 'p95 at most 20 ms'],
      [`${locale}, the same from the key on`, milliseconds(warm.key), ''],
      [
        `${locale}, whole index`,
        `${kb(index.ours)} in ${index.files} files`,
        `at most ${kb(index.pagefind)}, as Pagefind's`,
      ],
      [`${locale}, scripts of page and dialog`, kb(client), 'at most 14.0 kB'],
    ]),
    ...growth.map(({ documents, bytes, cpuMs, perQuery, filesPerQuery }) => [
      `ru, ${documents} documents`,
      `${bytesText(perQuery)} a first query in ${filesPerQuery.p50} files, index ${kb(bytes)}, made in ${(cpuMs / 1000).toFixed(1)} s CPU`,
      'nearly flat per query',
    ]),
    ['Writing the Pagefind index', `${(pagefindMs / 1000).toFixed(1)} s`, 'counted apart'],
  ];
}

function coldText({ bytes, index, requests, milliseconds: taken }: Cold): string {
  const parts = `${kb(index.p50)} of them index, ${requests.p50} requests`;
  return `${bytesText(bytes)}; ${parts}, ${milliseconds(taken)}`;
}

function bytesText({ p50, p95, max }: Spread): string {
  return `${(p50 / 1000).toFixed(1)}, ${(p95 / 1000).toFixed(1)}, ${kb(max)}`;
}

function milliseconds({ p50, p95, max }: Spread): string {
  return `${p50.toFixed(1)}, ${p95.toFixed(1)}, ${max.toFixed(1)} ms`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
