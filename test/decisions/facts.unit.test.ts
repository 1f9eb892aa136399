import { describe, expect, test } from 'vitest';
import type { OutcomeWords } from '#decisions';
import { graphs, handbook, waysThrough } from '../support/walks.ts';

const LOCALES = ['en', 'ru', 'zh-TW'];
const decisions = [...graphs.keys()];

function words(locale: string, outcome: string): OutcomeWords {
  const found = handbook.words.get(locale)?.outcomes[outcome];
  if (!found) throw new Error(`No words of ${outcome} in ${locale}`);
  return found;
}

function factOf(graph: string, node: string): string {
  return graphs.get(graph)?.nodes[node]?.fact ?? '';
}

/** Whole wording of an outcome as one text. */
function textOf(locale: string, outcome: string): string {
  return JSON.stringify(words(locale, outcome));
}

test('the nine decisions and their outcomes are there', () => {
  expect(handbook.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(decisions.length).toBe(9);
  expect(handbook.outcomes.size).toBe(104);
});

describe.each(decisions)('%s', (decision) => {
  const ways = waysThrough(decision);

  test('asks for the cloud first', () => {
    expect(ways.map(({ taken }) => taken[0]?.node)).toEqual(ways.map(() => 'cloud'));
  });

  test('asks nothing twice', () => {
    const twice = ways.filter(({ taken }) => {
      const asked = taken.map(({ graph, node, answer }) => `${factOf(graph, node)}=${answer}`);
      // What is known is passed with the same answer, in whichever decision.
      return new Set(asked.map((one) => one.split('=')[0])).size !== new Set(asked).size;
    });
    expect(twice).toEqual([]);
  });

  test('tells that Germany is closed, whatever else is known', () => {
    const german = ways.filter(({ facts }) => facts['cloud'] === 'germany');
    expect(german.map(({ end }) => end)).toEqual([{ kind: 'outcome', id: 'DE-CLOSED' }]);
  });

  test('ends in one outcome with one responsible party, worded in every language', () => {
    for (const { end } of ways) {
      expect(end.kind).toBe('outcome');
      expect(handbook.outcomes.get(end.id)?.responsible).toBeTruthy();
      for (const locale of LOCALES) expect(words(locale, end.id).action).not.toBe('');
    }
  });
});

test.each([
  ['en', /29 October 2021/],
  ['ru', /29 октября 2021/],
  ['zh-TW', /2021年10月29日/],
])('the day on which Germany closed stands in the verdict in %s', (locale, day) => {
  const { action, why } = words(locale, 'DE-CLOSED');
  expect(`${action} ${why}`).toMatch(day);
});

describe('what the articles say leads somewhere', () => {
  const problem = waysThrough('service-problem');

  test('service health is looked at before anything is fixed or filed', () => {
    const late = problem.filter(
      ({ taken, end }) =>
        /^(?:US-)?(?:MS|PARTNER-FIX|PROVIDER-FIX|RESELLER-FIX|VIA)/.test(end.id) &&
        !taken.some(({ node }) => node === 'health' || node === 'us-health'),
    );
    expect(late).toEqual([]);
  });

  test.each(['undocumented', 'unavailable', 'bug', 'network', 'regional'])(
    'the kind of fault “%s” goes to Microsoft through who may file',
    (kind) => {
      const ends = problem
        .filter(({ facts }) => facts['kind'] === kind && facts['product'] === 'm365')
        .map(({ facts, end }) => [facts['partner'], handbook.outcomes.get(end.id)?.responsible]);
      expect(ends).toContainEqual(['direct-bill', 'microsoft']);
      expect(ends).toContainEqual(['indirect-provider', 'microsoft']);
      expect(ends).toContainEqual(['indirect-reseller', 'indirect-provider']);
    },
  );

  test('settings, permissions and how-to questions stay with the partner', () => {
    const parties = problem
      .filter(({ facts }) => facts['kind'] === 'settings' && facts['partner'] === 'direct-bill')
      .map(({ end }) => handbook.outcomes.get(end.id)?.responsible);
    expect(new Set(parties)).toEqual(new Set(['partner']));
  });

  test('the four roles, and the others, have an answer each', () => {
    const roles = waysThrough('roles').flatMap(({ facts }) => facts['role'] ?? []);
    expect(roles).toEqual(
      expect.arrayContaining(['admin-agent', 'helpdesk-agent', 'sales-agent', 'global-admin']),
    );
  });

  test('a Dynamics 365 fault without a plan is not sent to Microsoft', () => {
    const ends = problem.filter(({ facts }) => facts['plan'] === 'no').map(({ end }) => end.id);
    expect(new Set(ends)).toEqual(new Set(['D365-NOPLAN']));
  });

  test.each(LOCALES)('requests start in Partner Center in %s', (locale) => {
    for (const id of ['MS-AZURE', 'MS-M365', 'US-MS-AZURE', 'US-MS-M365']) {
      const first = Object.values(words(locale, id).steps)[0]?.text ?? '';
      expect([id, first]).toEqual([id, expect.stringContaining('Partner Center')]);
    }
  });

  test.each([
    ['en', /24 hours a day, 365 days a year/],
    ['ru', /круглосуточно и без выходных/],
    ['zh-TW', /全年無休、每天24小時/],
  ])('China means day and night in %s', (locale, promise) => {
    expect(textOf(locale, 'CN-PARTNER')).toMatch(promise);
  });

  test.each(LOCALES)('the seven kinds of support in China are named in %s', (locale) => {
    const kinds = words(locale, 'CN-PARTNER').steps['kinds']?.text ?? '';
    expect(kinds.split(/[;；]/).length).toBe(7);
  });

  test('a gap in the documents is said as one', () => {
    const gaps = [...handbook.outcomes.values()].filter(({ gap }) => gap).map(({ id }) => id);
    expect(gaps).toEqual(expect.arrayContaining(['CN-MKT', 'US-MKT']));
    for (const id of gaps) {
      const { warnings } = handbook.outcomes.get(id) ?? {};
      expect([id, warnings?.some(({ kind }) => kind === 'gap')]).toEqual([id, true]);
    }
  });
});
