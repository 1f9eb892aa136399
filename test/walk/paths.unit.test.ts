import { expect, test } from 'vitest';
import {
  type Facts,
  type Graph,
  openLink,
  type Path,
  paths,
  readLink,
  type Taken,
  walk,
  writeFacts,
  writeLink,
} from '#walk';
import { book, facts, graphOf, graphs, sample } from './graphs.ts';

const PARTNERS = ['direct-bill', 'indirect-provider', 'indirect-reseller', 'advisor', 'customer'];
const KNOWN: readonly Facts[] = [
  {},
  ...['global', 'us-gov', 'china', 'germany', 'unknown'].map((cloud) => ({ cloud })),
  ...PARTNERS.map((partner) => ({ partner })),
  ...['own-agreement', 'under-indirect', 'not-enrolled'].map((role) => ({ 'cn-role': role })),
];

/** The graphs that a way goes through, each with its own part of the way. */
function partsOf(start: string, { taken }: Path): { graph: Graph; taken: Path['taken'] }[] {
  const ids = [...new Set([start, ...taken.map((step) => step.graph)])];
  return ids.flatMap((id) => {
    const graph = graphs.get(id);
    return graph ? [{ graph, taken: taken.filter((step) => step.graph === id) }] : [];
  });
}

function said(taken: readonly Taken[]): string {
  return taken.map(({ node, answer }) => `${node}=${answer}`).join();
}

test('all ways of a small graph', () => {
  const found = [...paths(new Map([['sample', sample]]), 'sample')];
  expect(found).toHaveLength(10);
  expect(found.filter(({ end }) => end.kind === 'dead end').map(({ end }) => end.id)).toEqual([
    'other',
  ]);
});

test('a circle and names that every object has end without an outcome', () => {
  const circle = graphOf({ a: { to: { yes: 'b' } }, b: { to: { no: 'a' } } });
  expect([...paths(new Map([['sample', circle]]), 'sample')].map(({ end }) => end)).toEqual([
    { kind: 'loop', id: 'a' },
  ]);
  const one = new Map([['sample', graphOf({ a: { to: { yes: 'END' } } })]]);
  const known = [...paths(one, 'sample', { a: 'constructor' })];
  expect(known.map(({ end }) => end)).toEqual([{ kind: 'outcome', id: 'END' }]);
  expect([...paths(one, 'constructor')]).toEqual([]);
});

test('there are decisions to walk', () => {
  expect(graphs.size).toBe(9);
});

test.each([...graphs.keys()])(
  'each way through %s ends in an outcome and is replayed',
  { timeout: 60_000 },
  (id) => {
    let count = 0;
    for (const known of KNOWN) {
      for (const path of paths(graphs, id, known)) {
        count++;
        expect(path.end.kind === 'outcome' && book.outcomes.has(path.end.id)).toBe(true);
        const parts = partsOf(id, path);
        const last = parts.at(-1);
        if (!last) continue;
        // From the link of its end, for whoever opens it.
        const { start } = last.graph;
        const place = { at: path.end.id, from: start, taken: last.taken, facts: path.facts };
        const link = writeLink(last.graph, place);
        for (const stranger of [
          {},
          facts('cloud=germany cn-role=under-indirect partner=advisor'),
        ]) {
          const { at, changed, taken } = openLink(last.graph, readLink(link), stranger);
          expect(`${at.id} ${changed}`).toBe(`${path.end.id} false`);
          expect(said(taken)).toBe(said(last.taken));
        }
        // Click by click, from decision to decision.
        let at = id;
        let all: Facts = known;
        for (const { graph, taken } of parts) {
          if (graph.id !== at) throw new Error(`The way goes on in ${at}, not in ${graph.id}`);
          all = openLink(graph, readLink(writeFacts(all)), {}).facts;
          for (const { node, answer } of taken) {
            all = { ...all, [graph.nodes[node]?.fact ?? '']: answer };
          }
          at = walk(graph, all).at.id;
        }
        expect(at).toBe(path.end.id);
      }
    }
    expect(count).toBeGreaterThan(10);
  },
);
