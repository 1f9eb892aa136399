import { expect, test } from 'vitest';
import type { OutcomeCitation } from '#catalog';
import { readHandbook } from '#decisions';
import { createTranslator } from '#strings';
import { certainFacts } from '#walk';
import { cloudsByPlace, cloudsOfDecision } from '../../src/3-publish/site/decide/clouds.ts';
import { conditionText } from '../../src/3-publish/site/decide/conditions.ts';
import { dataBlock, decisionData } from '../../src/3-publish/site/decide/data.ts';
import { questionsAtMost, questionsBeyond } from '../../src/3-publish/site/decide/lengths.ts';
import { nodeOrder, outcomeOrder } from '../../src/3-publish/site/decide/order.ts';
import { runName, sourceYears, titleLanguage } from '../../src/3-publish/site/decide/sources.ts';
import { spokenTo } from '../../src/3-publish/site/decide/spoken.ts';
import { otherTargets, staticTarget } from '../../src/3-publish/site/decide/targets.ts';
import { portalPath, wordsHtml, wordsText } from '../../src/3-publish/site/decide/words.ts';

const handbook = readHandbook('content/decisions');
const decisions = [...handbook.decisions.values()];

function decision(id: string) {
  const found = handbook.decisions.get(id);
  if (!found) throw new Error(`There is no decision ${id}.`);
  return found;
}

function citation(date: string | null, more: Partial<OutcomeCitation> = {}): OutcomeCitation {
  const document = {
    code: 'X',
    title: 'X',
    path: null,
    prefix: null,
    date,
    url: null,
    external: null,
  };
  return { document, runs: [], url: null, title: 'X', locale: null, ...more };
}

test.each(decisions.map(({ id, graph }) => [id, graph] as const))(
  'all questions of %s stand in order, each before those that it leads to',
  (_, graph) => {
    const order = nodeOrder(graph);
    expect([...order].sort()).toEqual(Object.keys(graph.nodes).sort());
    expect(order[0]).toBe(graph.start);
    for (const [at, id] of order.entries()) {
      for (const { to } of Object.values(graph.nodes[id]?.to ?? {}).flat()) {
        if (to.kind === 'node') expect(order.indexOf(to.id)).toBeGreaterThan(at);
      }
    }
  },
);

test.each(decisions.map(({ id, graph }) => [id, graph] as const))(
  'every answer of %s leads to a place that its page or another one has',
  (_, graph) => {
    for (const [node, { to }] of Object.entries(graph.nodes)) {
      for (const answer of Object.keys(to)) {
        const place = { node, answer, known: certainFacts(graph, node), locale: 'ru', whole: true };
        const targets = [
          staticTarget(handbook, graph, place),
          ...otherTargets(handbook, graph, place),
        ];
        for (const target of targets) {
          const other = target?.decision ? decision(target.decision).graph : graph;
          const places = [...nodeOrder(other), ...outcomeOrder(other)];
          const page = target?.href.split('/').at(-2)?.toUpperCase();
          expect(places).toContain(target?.href.split('#')[1] ?? page);
        }
      }
    }
  },
);

test('an answer that goes on in another decision skips what is certainly known', () => {
  const { graph } = decision('service-problem');
  const at = (node: string, answer: string) =>
    staticTarget(handbook, graph, {
      node,
      answer,
      known: certainFacts(graph, node),
      locale: 'en',
      whole: false,
    });
  expect(at('cloud', 'china')).toEqual({
    href: '/en/decide/china-duty/#cn-role',
    decision: 'china-duty',
    place: 'cn-role',
  });
  expect(at('broken', 'marketplace')?.href).toBe('/en/decide/marketplace/#buyer');
  expect(at('us-broken', 'marketplace')?.href).toBe('/en/decide/marketplace/us-mkt/');
  expect(at('cloud', 'mars')).toBeNull();
});

test('what only some readers get is said with its condition', () => {
  const { graph } = decision('rights-removed');
  const place = { node: 'cloud', answer: 'us-gov', known: {}, locale: 'en', whole: true };
  const [other] = otherTargets(handbook, graph, place);
  expect(other?.href).toBe('#US-RESELLER');
  const spoken = spokenTo({ handbook }, 'en');
  expect(conditionText(handbook, other?.when ?? {}, spoken)).toBe(
    'If “Your partner type” is “Indirect reseller”:',
  );
  expect(conditionText(handbook, {}, spoken)).toBe('');
  const told = { ...place, known: { partner: 'direct-bill' } };
  expect(otherTargets(handbook, graph, told)).toEqual([]);
});

test('outcomes name the clouds whose customers reach them', () => {
  const clouds = cloudsByPlace(decision('service-problem').graph);
  expect(clouds.get('PC-PORTAL')).toEqual(['global', 'us-gov']);
  expect(clouds.get('US-MS-AZURE')).toEqual(['us-gov']);
  expect(clouds.get('DE-CLOSED')).toEqual(['germany']);
  expect(clouds.get('FIND-INSTANCE')).toBeUndefined();
  expect(cloudsOfDecision(decision('china-duty'))).toEqual(['china']);
  expect(cloudsOfDecision(decision('roles'))).toEqual(['global', 'us-gov', 'china']);
});

test('the most questions count those of other decisions that go on', () => {
  expect(questionsBeyond(handbook, decision('service-problem').graph)).toEqual({
    'china-duty': 6,
    marketplace: 3,
  });
  expect(questionsAtMost(handbook, 'service-problem')).toBe(7);
  expect(questionsAtMost(handbook, 'rights-removed')).toBe(2);
  expect(questionsAtMost(handbook, 'nothing')).toBe(0);
});

test('the data for the script cannot end its element and knows every question', () => {
  const english = handbook.words.get('en');
  if (!english) throw new Error('There are no English words.');
  const data = decisionData(handbook, decision('billing'), english);
  const asked = Object.values(data.graph.nodes).map(({ ask }) => ask);
  expect(asked.filter((id) => !data.questions[id])).toEqual([]);
  expect(data.questions['partner']).toMatchObject({ fact: 'partner', remember: true });
  const hostile = { ...data, cloud: '</script><b>' };
  expect(dataBlock(hostile)).not.toContain('<');
  expect(JSON.parse(dataBlock(hostile))).toEqual(hostile);
});

test('words become text with bold and code and nothing else', () => {
  expect(wordsHtml('Open **Bills** & <b>`a*b`</b>', 'en')).toBe(
    'Open <b>Bills</b> &amp; &lt;b&gt;<code>a*b</code>&lt;/b&gt;',
  );
  expect(wordsHtml('в **Office 365** и `Office 365`', 'ru')).toBe(
    'в\u00A0<b>Office\u00A0365</b> и\u00A0<code>Office 365</code>',
  );
  expect(wordsText('Open **Bills**, then `a`', 'en')).toBe('Open Bills, then a');
  expect(portalPath('A > B > C')).toEqual(['A', 'B', 'C']);
});

test('a language without words of its own has English ones, those of the interface too', () => {
  expect(spokenTo({ handbook }, 'ru').words.locale).toBe('ru');
  const { words, t } = spokenTo({ handbook }, 'de');
  expect([words.locale, t.locale]).toEqual(['en', 'en']);
  const none = { handbook: readHandbook('') };
  expect(spokenTo(none, 'ru').words.decisions).toEqual({});
});

test('sources are dated by their years', () => {
  const t = createTranslator('ru');
  expect(sourceYears([citation('2018-10-29'), citation('2018-01-01')], t)).toBe(
    'источники 2018\u00A0года',
  );
  expect(sourceYears([citation('2021-10-29'), citation('2018-01-01')], t)).toBe(
    'источники 2018 и\u00A02021 годов',
  );
  const many = ['2023-01-01', '2017-01-01', '2020-01-01'].map((date) => citation(date));
  expect(sourceYears(many, t)).toBe('источники 2017–2023 годов');
  expect(sourceYears([citation(null)], t)).toBe('');
  expect([runName({ first: 1, last: 1 }), runName({ first: 1, last: 3 })]).toEqual(['1', '1–3']);
  expect(titleLanguage(citation(null), 'ru')).toBe('en');
  expect(titleLanguage(citation(null, { url: '/ru/guides/x/' }), 'ru')).toBe('ru');
  expect(titleLanguage(citation(null, { url: '/zh-TW/x/', locale: 'zh-TW' }), 'ru')).toBe('zh-TW');
});
