/**
 * `npm run search:eval`: asks the golden queries of the corpus and prints how often the right page comes first.
 * `-- --site DIR` takes a built site, `--quick` asks the index without a browser, `--misses` lists what went wrong,
 * `--locale`, `--golden FILE` choose queries, `--json FILE` writes all that was asked and found.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportFindings } from './findings.ts';
import { absentPages } from './search/absent.ts';
import { buildCorpusSite, corpusFolder } from './search/corpus-site.ts';
import { type Engines, evaluateInBrowser, evaluateQuickly } from './search/evaluate.ts';
import { localeOf, readGolden } from './search/golden.ts';
import { renderMisses, renderScores, scores } from './search/table.ts';

const { values } = parseArgs({
  options: {
    golden: { type: 'string', multiple: true },
    json: { type: 'string' },
    locale: { type: 'string', multiple: true },
    misses: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    site: { type: 'string' },
  },
});

const locales = values.locale ?? ['ru', 'zh-TW', 'en'];
const files = values.golden ?? locales.map((locale) => `test/search/golden/${locale}.yaml`);
const goldens = files.map((file) => ({
  file,
  // One language may be asked the queries of another file.
  locale: values.locale?.length === 1 ? locales.join() : localeOf(file),
}));
const missing = goldens.filter(({ file }) => !existsSync(file));
if (missing.length > 0) {
  console.error(`There is no ${missing.map(({ file }) => file).join(', ')}.`);
  process.exit(1);
}
if (values.site !== undefined && !existsSync(values.site)) {
  console.error(`There is no built site in ${values.site}; run npm run build first.`);
  process.exit(1);
}
const read = goldens.map(({ file, locale }) => ({ locale, ...readGolden(file) }));
const findings = read.flatMap((each) => each.findings.items);
if (findings.length > 0) process.exit(reportFindings(findings));

const corpus = values.site === undefined ? corpusFolder() : null;
const temporary = corpus === null ? null : await mkdtemp(join(tmpdir(), 'handoff-eval-'));
const site = resolve(values.site ?? join(temporary ?? '', 'site'));
try {
  if (corpus !== null) await buildCorpusSite(corpus, site);
  const absent = read.flatMap((golden) => absentPages(site, golden));
  complain('Expected, and not on the site', absent);
  const all = values.quick ? await quickly() : await evaluateInBrowser(site, read);
  for (const [locale, engines] of all) print(locale, engines);
  if (values.json !== undefined) await writeFile(values.json, json(all));
  const failed = [...all.values()].some(({ ours }) => ours.errors.length > 0);
  process.exitCode = failed || absent.length > 0 ? 1 : 0;
} finally {
  if (temporary !== null) await rm(temporary, { recursive: true });
}

async function quickly(): Promise<ReadonlyMap<string, Engines>> {
  const all = new Map<string, Engines>();
  for (const golden of read) all.set(golden.locale, await evaluateQuickly(site, golden));
  return all;
}

function print(locale: string, { ours, pagefind }: Engines): void {
  const beside = pagefind === null ? {} : { Pagefind: pagefind.judged };
  console.log(`\n${locale}\n${renderScores({ Handoff: ours.judged, ...beside })}`);
  if (values.misses) console.log(`\n${renderMisses(ours.judged)}`);
  complain('Failed', ours.errors);
  complain('Pagefind failed', pagefind?.errors ?? []);
}

function complain(what: string, errors: readonly string[]): void {
  // What breaks once often breaks each time.
  for (const error of errors.slice(0, 5)) console.error(`${what}: ${error}`);
  if (errors.length > 5) console.error(`${what}: ${errors.length - 5} more`);
}

function json(all: ReadonlyMap<string, Engines>): string {
  const engine = (evaluation: Engines['ours'] | null) =>
    evaluation && { ...evaluation, scores: Object.fromEntries(scores(evaluation.judged)) };
  const plain = [...all].map(([locale, { ours, pagefind }]) => [
    locale,
    { ours: engine(ours), pagefind: engine(pagefind) },
  ]);
  return `${JSON.stringify(Object.fromEntries(plain), null, 2)}\n`;
}
