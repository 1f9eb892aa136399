import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Facts, openLink, readLink, walk, writeFacts, writeLink } from '#walk';
import { facts, graphOf, graphs, sample } from './graphs.ts';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const known: fc.Arbitrary<Facts> = fc.dictionary(id, id, { maxKeys: 12 });
const ends = ['CLOSED', 'VIA', 'OWN', 'ADVISE', 'AZURE', 'OFFICE', 'NOBODY', 'TWENTY-ONE'];

/** The link to where facts lead. */
function linkTo(text: string, until?: string): string {
  const way = walk(sample, facts(text), { until });
  return writeLink(sample, { ...way, at: way.at.id, from: sample.start, facts: facts(text) });
}

function open(fragment: string, remembered = '') {
  return openLink(sample, readLink(fragment), facts(remembered), ends);
}

test('what is written is read back', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(id, known, fc.boolean(), fc.array(id), (at, all, ticket, before) => {
      const taken = Object.entries(all)
        .slice(0, 2)
        .map(([node, answer]) => ({ node, answer }));
      const graph = graphOf(Object.fromEntries(Object.keys(all).map((name) => [name, { to: {} }])));
      const place = { at, from: graph.start, taken, facts: all, ticket, before };
      const link = readLink(writeLink(graph, place));
      const answers = Object.entries(link.answers).map(([fact, { answer }]) => [fact, answer]);
      expect(Object.fromEntries(answers)).toEqual({ ...all });
      expect(link.at).toBe(at);
      expect(link.ticket).toBe(ticket);
      expect(link.before).toEqual(before.filter((fact) => Object.hasOwn(all, fact)));
      for (const { node } of taken) {
        expect(link.answers[node]?.revs).toEqual([graph.nodes[node]?.rev]);
      }
    }),
  );
});

test('what is known is carried to another decision', () => {
  expect(writeFacts({})).toBe('#');
  expect(writeFacts(facts('partner=direct cloud=global'))).toBe('#?cloud=global&partner=direct');
  fc.assert(
    fc.property(known, (all) => {
      const { at, answers } = readLink(writeFacts(all));
      expect(at).toBeNull();
      expect(Object.keys(answers).sort()).toEqual(Object.keys(all).sort());
    }),
  );
});

test('what is no id is never written', () => {
  const odd = { 'a&b': 'x', cloud: 'china&partner=direct', partner: '"><b>' };
  expect(writeFacts(odd)).toBe('#');
  expect(linkTo('cloud=<b>')).toBe('#cloud');
});

test('any fragment opens some place of the decision', { timeout: 60_000 }, () => {
  const places = { node: Object.keys(sample.nodes), outcome: ends, decision: ['other'] };
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string().map((text) => `#health?cloud=${text}&~from=${text}&${text}=${text}`),
    fc
      .array(fc.constantFrom('#', '?', '&', '=', '.', '%', '~from', 'cloud', 'global', '__proto__'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(hostile, hostile, (fragment, stored) => {
      const link = readLink(fragment);
      const { at, facts: all } = openLink(sample, link, { cloud: stored }, ends);
      expect(places[at.kind]).toContain(at.id);
      const answers = Object.values(link.answers).map(({ answer }) => answer);
      expect(answers.join('')).toMatch(/^[\w-]*$/);
      expect(Object.getPrototypeOf(all)).toBe(Object.prototype);
    }),
  );
});

test.each([
  '#constructor',
  '#__proto__',
  '#?constructor=constructor&__proto__=x',
  '#health?cloud=constructor',
  '#health?~from=constructor',
  '#<img src=x onerror=alert(1)>',
  '#%E0%A4%A',
  `#${'?'.repeat(9999)}`,
])('%s opens the first question', (fragment) => {
  expect(open(fragment.slice(0, 60)).at).toEqual({ kind: 'node', id: 'cloud' });
});

describe('a link', () => {
  test('opens the place that its answers lead to', () => {
    const link = linkTo('cloud=global health=bad');
    expect(link).toMatch(/^#fault\?cloud=global\.\w+&health=bad\.\w+$/);
    expect(open(link)).toMatchObject({ at: { id: 'fault' }, changed: false, direct: false });
  });

  test('never shows a place that its answers do not lead to', () => {
    expect(open('#AZURE?cloud=global&health=good').at.id).toBe('fix');
    expect(open('#product?cloud=germany').at.id).toBe('CLOSED');
  });

  test('keeps later answers where a question is opened again', () => {
    const link = linkTo('cloud=global health=bad partner=reseller', 'health');
    const opened = open(link);
    expect(opened.at.id).toBe('health');
    expect(opened.facts).toEqual(facts('cloud=global health=bad partner=reseller'));
    // The other answer asks for the partner elsewhere, and there it counts too.
    const then = walk(sample, { ...opened.facts, health: 'good' });
    expect(then.at.id).toBe('OWN');
  });

  test('with nothing but a place opens it directly', () => {
    expect(open('#product')).toMatchObject({
      at: { id: 'product' },
      changed: false,
      direct: false,
    });
    expect(open('#AZURE')).toMatchObject({ at: { kind: 'outcome', id: 'AZURE' }, direct: true });
    expect(open('#AZURE?~view=ticket').direct).toBe(true);
  });

  test('with nothing but a place stands for what every way there answers', () => {
    expect(open('#health', 'cloud=china')).toMatchObject({
      from: 'cloud',
      taken: [{ node: 'cloud', answer: 'global' }],
      facts: facts('cloud=global'),
    });
    expect(open('#OFFICE').facts).toEqual(
      facts('cloud=global health=bad partner=direct product=office'),
    );
    // Two ways lead there.
    expect(open('#NOBODY').facts).toEqual({});
    expect(open('#cloud').facts).toEqual({});
  });

  test('of a place that several ways lead to begins there', () => {
    const graph = graphOf({
      a: { to: { one: 'b', two: 'b', three: 'END' } },
      b: { to: { yes: 'END' } },
    });
    expect(openLink(graph, readLink('#b'), {})).toMatchObject({ from: 'b', at: { id: 'b' } });
  });

  test('tells where a walk began that did not begin at the start', () => {
    const way = walk(sample, facts('product=azure'), { from: 'product' });
    const place = { ...way, at: way.at.id, from: 'product', facts: facts('product=azure') };
    const link = writeLink(sample, place);
    expect(link).toMatch(/^#AZURE\?~from=product&product=azure\.\w+$/);
    expect(open(link)).toMatchObject({ from: 'product', at: { id: 'AZURE' }, changed: false });
  });

  test('is not led astray by what the browser remembers', () => {
    const link = linkTo('cloud=global health=bad partner=direct product=office');
    expect(open(link, 'role=none').at.id).toBe('OFFICE');
    expect(open('', 'role=none cloud=global').at.id).toBe('health');
    expect(open('#health', 'cloud=china').at.id).toBe('health');
  });

  test('is helped by what the browser remembers', () => {
    expect(open(linkTo('cloud=global'), 'partner=reseller').facts['partner']).toBe('reseller');
    expect(open('#fault?health=bad', 'cloud=global').at.id).toBe('fault');
  });

  test('counts more than what the browser remembers', () => {
    expect(open('#?cloud=china', 'cloud=global').at.id).toBe('role');
  });
});

describe('a decision that changed since the link was made', () => {
  const link = linkTo('cloud=global health=bad partner=direct product=azure');
  const { start, nodes } = sample;

  function openIn(changed: Record<string, unknown>) {
    return openLink(
      { ...sample, nodes: { ...nodes, ...changed } } as typeof sample,
      readLink(link),
      {},
    );
  }

  test.each(['cloud', 'health', 'fault', 'product'])('opens at %s where that one did', (name) => {
    const opened = openIn({ [name]: { ...nodes[name], rev: 'other' } });
    expect(opened.changed).toBe(true);
    expect(opened.at.id).toBe(name);
  });

  test('opens where the answer is no longer offered', () => {
    const opened = openIn({ fault: { ...nodes['fault'], rev: 'other', to: {} } });
    expect(opened).toMatchObject({ changed: true, at: { id: 'fault' } });
  });

  test('opens unchanged where another part did', () => {
    const opened = openIn({ role: { ...nodes['role'], rev: 'other' } });
    expect(opened).toMatchObject({ changed: false, at: { id: 'AZURE' } });
  });

  test('says so where the place itself is gone', () => {
    expect(open('#removed').changed).toBe(true);
    expect(open('#removed?~from=removed').changed).toBe(true);
    expect(open('').changed).toBe(false);
    expect(start).toBe('cloud');
  });

  test('each node of each shipped decision opens there when it changes', () => {
    for (const graph of graphs.values()) {
      for (const [name, node] of Object.entries(graph.nodes)) {
        for (const answer of Object.keys(node.to)) {
          const taken = [{ node: name, answer }];
          const all = { [node.fact]: answer };
          const target = walk(graph, all, { from: name }).at;
          const text = writeLink(graph, { at: target.id, from: name, taken, facts: all });
          const other = { ...graph, nodes: { ...graph.nodes, [name]: { ...node, rev: 'zzzz' } } };
          const opened = openLink(other, readLink(text), {});
          expect([opened.at.id, opened.changed]).toEqual([name, true]);
        }
      }
    }
  });
});

test('one answer may count for two questions on the way', () => {
  const twice = graphOf({
    one: { fact: 'partner', to: { direct: 'middle' } },
    middle: { to: { yes: 'two' } },
    two: { fact: 'partner', to: { direct: 'END' } },
  });
  const all = facts('partner=direct middle=yes');
  const way = walk(twice, all);
  const link = writeLink(twice, { ...way, at: way.at.id, from: 'one', facts: all });
  const read = readLink(link);
  expect(read.answers['partner']?.revs).toEqual([twice.nodes['one']?.rev, twice.nodes['two']?.rev]);
  expect(openLink(twice, read, {})).toMatchObject({ at: { id: 'END' }, changed: false });
});
