import { globSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { openFolder } from '../search/served.ts';
import { type Counted, count } from './search/counted.ts';
import { type Spread, spread } from './search/spread.ts';

/** A file as hosts send it. */
export interface Packed {
  gzip: number;
  brotli: number;
}

/** What a page costs until its first answer can be clicked, or until it is there where it has none. */
export interface Visit {
  way: string;
  /** From the site whose checklist it is, headers included. */
  bytes: Spread;
  milliseconds: Spread;
}

export interface EmbedResult {
  /** The script of the element with its style. */
  element: Packed;
  /** The optional script that sizes frames. */
  resize: Packed;
  /** Bytes of the data of an element after gzip, by decision and locale. */
  data: Readonly<Record<string, Readonly<Record<string, number>>>>;
  visits: readonly Visit[];
}

const BARS = { element: 15_000, data: 25_000 };
const RUNS = 9;
const LOCALE = 'ru';
const DECISION = 'service-problem';
const ANSWER = 'button[data-answer]';

/** Measures embedded checklists of a built site in pages of another origin, beside such a page without any. */
export async function benchEmbed(site: string): Promise<EmbedResult> {
  return { ...embedSizes(site), visits: await measureVisits(site) };
}

/** Weighs the scripts and the data of embedded checklists in a built site. */
export function embedSizes(site: string): Omit<EmbedResult, 'visits'> {
  const folder = join(site, 'embed');
  const packed = (name: string): Packed => {
    const bytes = readFileSync(join(folder, name));
    return { gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length };
  };
  const files = globSync('v1/*/*.json', { cwd: folder }).filter((file) => !/^v1.words/.test(file));
  const data: Record<string, Record<string, number>> = {};
  for (const file of files.sort()) {
    const locale = file.split(/[\\/]/).at(-2) ?? '';
    const decision = basename(file, '.json');
    data[decision] = { ...data[decision], [locale]: packed(file).gzip };
  }
  return { element: packed('v1.js'), resize: packed('v1-resize.js'), data };
}

/** Serves a host with one page for each way beside the site, and visits each of them in turn. */
async function measureVisits(site: string): Promise<Visit[]> {
  const ours = await openFolder(site);
  const counted = await count(ours.address);
  const ways = waysOf(site, counted.address);
  const pages = new Map(ways.map(({ html }, at) => [`/${at}`, html]));
  const host = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages.get(request.url ?? ''));
  });
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  const bound = host.address();
  const address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  try {
    const runs = ways.map(() => [] as { bytes: number; milliseconds: number }[]);
    // In turn, so that other work on the machine disturbs all ways alike; the first round warms the server up.
    for (let run = 0; run <= RUNS; run++) {
      for (const [at, { framed }] of ways.entries()) {
        const visit = await measure(ours.browser, counted, `${address}/${at}`, framed);
        if (run > 0) runs[at]?.push(visit);
      }
    }
    return ways.map(({ way }, at) => ({
      way,
      bytes: spread((runs[at] ?? []).map(({ bytes }) => bytes)),
      milliseconds: spread((runs[at] ?? []).map(({ milliseconds }) => milliseconds)),
    }));
  } finally {
    host.closeAllConnections();
    host.close();
    await counted.close();
    await ours.close();
  }
}

interface Way {
  way: string;
  html: string;
  /** True for a checklist in a frame, null for a page without any. */
  framed: boolean | null;
}

function waysOf(site: string, address: string): Way[] {
  const script = `<script type="module" src="${address}/embed/v1.js"></script>`;
  const element = `<handoff-checklist decision="${DECISION}" lang="${LOCALE}"></handoff-checklist>`;
  const source = `${address}/embed/${LOCALE}/${DECISION}/`;
  const frame = `<iframe src="${source}" sandbox="allow-scripts" width="100%" height="520"></iframe>`;
  const answer = join(site, 'embed', 'oembed', LOCALE, `${DECISION}.json`);
  const { html } = JSON.parse(readFileSync(answer, 'utf8')) as { html: string };
  // It is made for the address in the settings.
  const pasted = html.replace(/https?:\/\/[^/"]+(?=\/)/g, address);
  const page = (content: string) =>
    `<!doctype html><html lang="en"><title>Host</title><main><h1>Host</h1>${content}</main></html>`;
  return [
    { way: 'nothing', html: page(''), framed: null },
    { way: 'element', html: page(script + element), framed: false },
    { way: 'frame', html: page(frame), framed: true },
    { way: 'oEmbed', html: page(pasted), framed: true },
  ];
}

async function measure(
  browser: Browser,
  counted: Counted,
  url: string,
  framed: boolean | null,
): Promise<{ bytes: number; milliseconds: number }> {
  // A context knows nothing from before.
  const context = await browser.newContext();
  const page = await context.newPage();
  const before = counted.bytes();
  const started = performance.now();
  await page.goto(url, { waitUntil: 'commit' });
  await shown(page, framed);
  const milliseconds = performance.now() - started;
  await page.waitForLoadState('load');
  const bytes = counted.bytes() - before;
  await context.close();
  return { bytes, milliseconds };
}

async function shown(page: Page, framed: boolean | null): Promise<void> {
  const inside = framed ? page.frameLocator('iframe') : page;
  await inside
    .locator(framed === null ? 'h1' : ANSWER)
    .first()
    .waitFor();
}

/** Rows of the table of the bench: what, how much, and what was promised. */
export function embedRows({ element, resize, data, visits }: EmbedResult): string[][] {
  const sizes = ({ gzip, brotli }: Packed) => `${kb(gzip)} gzip, ${kb(brotli)} brotli`;
  return [
    ['Element, script and style', sizes(element), `at most ${kb(BARS.element)} gzip`],
    ['Script that sizes frames', sizes(resize), 'at most 1.2 kB gzip'],
    ...Object.entries(data).map(([decision, byLocale]) => [
      `Data of ${decision}`,
      Object.entries(byLocale)
        .map(([locale, bytes]) => `${locale} ${kb(bytes)}`)
        .join(', '),
      `at most ${kb(BARS.data)}`,
    ]),
    ['Host page, first answer usable: median, p95, most', '', ''],
    ...visits.map(({ way, bytes, milliseconds: { p50, p95, max } }) => [
      `with ${way}`,
      `${kb(bytes.p50)}; ${[p50, p95, max].map((value) => value.toFixed(0)).join(', ')} ms`,
      '',
    ]),
  ];
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
