import { columns } from '../columns.ts';
import { QUERY_KINDS, type QueryKind } from './golden.ts';
import type { Verdict } from './judge.ts';
import { type Score, score } from './score.ts';

/** The verdict on one query by one engine. */
export interface Judged {
  query: string;
  kind: QueryKind;
  expect: readonly string[];
  section: string | null;
  /** What came, in order. */
  links: readonly string[];
  verdict: Verdict;
}

/** Rates of one engine per kind and over all of them; kinds without a query are left out. */
export function scores(judged: readonly Judged[]): ReadonlyMap<QueryKind | 'all', Score> {
  const kinds = QUERY_KINDS.filter((wanted) => judged.some(({ kind }) => kind === wanted));
  const of = (some: readonly Judged[]) => score(some.map(({ verdict }) => verdict));
  return new Map<QueryKind | 'all', Score>([
    ...kinds.map((wanted) => [wanted, of(judged.filter(({ kind }) => kind === wanted))] as const),
    ['all', of(judged)],
  ]);
}

const COLUMNS = ['success@1', 'success@5', 'MRR', 'nothing', 'section'];

/** Tables for people, one engine beside the other. */
export function renderScores(engines: Readonly<Record<string, readonly Judged[]>>): string {
  const all = Object.values(engines).map(scores);
  const names = Object.keys(engines);
  const kinds = [...(all[0]?.keys() ?? [])];
  const head = [
    ['', '', ...names.flatMap((name) => [name, ...COLUMNS.slice(1).map(() => '')])],
    ['kind', 'n', ...names.flatMap(() => COLUMNS)],
  ];
  const rows = kinds.map((kind) => [
    kind,
    String(all[0]?.get(kind)?.n ?? 0),
    ...all.flatMap((engine) => cells(engine.get(kind))),
  ]);
  return columns([...head, ...rows]);
}

/** Every query that has no answer among the first five or not the section among the first three, with what came. */
export function renderMisses(judged: readonly Judged[]): string {
  return judged
    .filter(({ verdict }) => verdict.rank === null || verdict.section === false)
    .map(({ query, kind, expect, section, links, verdict }) => {
      const fault = verdict.rank === null ? 'not found' : `found at ${verdict.rank}, no section`;
      const wanted = expect.join(', ') + (section === null ? '' : ` #${section}`);
      const came = links.length === 0 ? ['nothing'] : links;
      return [`${kind} · ${query}`, `  ${fault}; expected ${wanted}`, ...came.map(indent)].join(
        '\n',
      );
    })
    .join('\n');
}

function indent(line: string): string {
  return `    ${line}`;
}

function cells(score: Score | undefined): string[] {
  if (score === undefined) return COLUMNS.map(() => '');
  const { success1, success5, mrr, empty, section } = score;
  return [
    percent(success1),
    percent(success5),
    mrr.toFixed(3),
    percent(empty),
    section === null ? '' : percent(section),
  ];
}

function percent(rate: number): string {
  return `${(rate * 100).toFixed(1)} %`;
}
