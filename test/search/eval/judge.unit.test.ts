import { describe, expect, test } from 'vitest';
import { columns } from '../../../scripts/columns.ts';
import { type GoldenQuery, localeOf, parseGolden } from '../../../scripts/search/golden.ts';
import { judge } from '../../../scripts/search/judge.ts';
import { score } from '../../../scripts/search/score.ts';
import { renderMisses, renderScores, scores } from '../../../scripts/search/table.ts';

function golden(expected: string[], section?: string): GoldenQuery {
  const query = { query: 'refund', kind: 'deep', expect: expected } as const;
  return section === undefined ? query : { ...query, section };
}

describe('a verdict', () => {
  test.each([
    ['the page itself', '/ru/guides/a/b/', 1],
    ['a section of it', '/ru/guides/a/b/#c', 1],
    ['another language of it', '/en/guides/a/b/', 1],
    ['another case of letters', '/ru/guides/A/b/', 1],
    ['a query before the anchor', '/ru/guides/a/b/?hit=x#c', 1],
    ['a whole address', 'http://localhost:4321/ru/guides/a/b/', 1],
    ['a page below it', '/ru/guides/a/b/c/', null],
    ['a page above it', '/ru/guides/a/', null],
  ])('on %s', (_what, link, rank) => {
    expect(judge(golden(['a/b']), [link]).rank).toBe(rank);
  });

  test.each([
    ['decide/x', '/ru/decide/x/', 1],
    ['decide/x', '/ru/decide/x/#question', 1],
    ['decide/x', '/ru/decide/x/o1.ours/', 1],
    ['decide/x', '/ru/decide/xy/', null],
    ['decide/x/o1.ours', '/ru/decide/x/O1.ours/', 1],
    ['decide/x/o1.ours', '/ru/decide/x/', null],
  ])('where %s is expected and %s comes', (wanted, link, rank) => {
    expect(judge(golden([wanted]), [link]).rank).toBe(rank);
  });

  test('counts the first of several answers, and none after the fifth', () => {
    const links = ['x', 'b', 'a'].map((slug) => `/en/guides/${slug}/`);
    expect(judge(golden(['a', 'b']), links).rank).toBe(2);
    expect(judge(golden(['a']), [...links.slice(0, 2), 'u', 'v', 'w', '/en/guides/a/']).rank).toBe(
      null,
    );
  });

  test('looks for the section in the first three links, on a page that answers', () => {
    const [a, b, other] = ['/en/guides/a/#s', '/en/guides/a/', '/en/guides/b/#s'];
    expect(judge(golden(['a']), [a]).section).toBe(null);
    expect(judge(golden(['a'], 's'), [b, b, a]).section).toBe(true);
    expect(judge(golden(['a'], 's'), [b, b, b, a]).section).toBe(false);
    expect(judge(golden(['a'], 's'), [other, b]).section).toBe(false);
    expect(
      judge(golden(['a'], 'раздел'), ['/ru/guides/a/#%D1%80%D0%B0%D0%B7%D0%B4%D0%B5%D0%BB']),
    ).toEqual({ rank: 1, empty: false, section: true });
    expect(judge(golden(['a'], '100%'), ['/ru/guides/a/#100%']).section).toBe(true);
  });

  test('says that nothing came', () => {
    expect(judge(golden(['a'], 's'), [])).toEqual({ rank: null, empty: true, section: false });
  });
});

describe('a score', () => {
  const verdicts = [
    { rank: 1, empty: false, section: null },
    { rank: 4, empty: false, section: true },
    { rank: null, empty: false, section: false },
    { rank: null, empty: true, section: null },
  ];

  test('is made of rates', () => {
    expect(score(verdicts)).toEqual({
      n: 4,
      success1: 0.25,
      success5: 0.5,
      mrr: 0.3125,
      empty: 0.25,
      section: 0.5,
    });
    expect(score(verdicts.slice(0, 1)).section).toBe(null);
  });

  const judged = verdicts.map((verdict, index) => ({
    query: `q${index}`,
    kind: index < 2 ? ('title' as const) : ('deep' as const),
    expect: ['a'],
    section: null,
    links: verdict.empty ? [] : ['/en/guides/b/'],
    verdict,
  }));

  test('is told per kind and over all', () => {
    expect([...scores(judged).keys()]).toEqual(['title', 'deep', 'all']);
    const [, , title, , all] = renderScores({ Ours: judged, Theirs: judged }).split('\n');
    expect(title).toMatch(/^title +2 +50\.0 % +100\.0 % +0\.625 +0\.0 % +100\.0 % +50\.0 %/);
    expect(all).toMatch(/^all +4 +25\.0 %/);
  });

  test('lists what was missed with what came instead', () => {
    const missed = renderMisses(judged);
    expect(missed).not.toContain('q0');
    expect(missed).toContain('deep · q2\n  not found; expected a\n    /en/guides/b/');
    expect(missed).toContain('deep · q3\n  not found; expected a\n    nothing');
  });

  test('stands in columns', () => {
    expect(columns([['a', 'b'], ['long']])).toBe('a     b\nlong');
  });
});

describe('golden queries', () => {
  const codes = (text: string) =>
    parseGolden(text, 'golden/ru.yaml').findings.items.map(({ code, line }) => `${code}:${line}`);

  test('are read', () => {
    const text = '- query: refund\n  kind: title\n  expect: [a/b, decide/x]\n';
    const { queries, findings } = parseGolden(text, 'golden/ru.yaml');
    expect(findings.items).toEqual([]);
    expect(queries).toEqual([{ query: 'refund', kind: 'title', expect: ['a/b', 'decide/x'] }]);
  });

  test.each([
    ['an unknown kind', '- query: a\n  kind: odd\n  expect: [a]', ['golden/schema:2']],
    ['an unknown key', '- query: a\n  kind: term\n  expected: [a]\n  expect: [a]', 1],
    ['no page', '- query: a\n  kind: term\n  expect: []', ['golden/schema:3']],
    ['an address for a slug', '- query: a\n  kind: term\n  expect: [/ru/a/]', ['golden/schema:3']],
    ['no section', '- query: a\n  kind: deep\n  expect: [a]', ['golden/section:1']],
    ['a query twice', '- &q {query: a, kind: term, expect: [a]}\n- *q', ['golden/duplicate:2']],
    ['nothing', '[]', ['golden/schema:1']],
    ['no YAML', '- [', 1],
  ])('with %s are refused', (_what, text, found) => {
    const all = codes(text);
    if (typeof found === 'number') expect(all.length).toBeGreaterThanOrEqual(found);
    else expect(all).toEqual(found);
    expect(parseGolden(text, 'golden/ru.yaml').queries).toEqual([]);
  });

  test('are for the language that the file is named by', () => {
    expect(localeOf('test/search/golden/zh-TW.yaml')).toBe('zh-TW');
    expect(localeOf('shipped.ru.yaml')).toBe('ru');
  });
});
