import { expect, test } from 'vitest';
import { FindingList } from '#findings';
import { readTocMarkdown, readTocYaml } from '#sources';

const findings = () => new FindingList('TOC.yml');

test('TOC.yml keeps its levels', () => {
  expect(
    readTocYaml(
      '- name: A\n  items:\n  - name: B\n    href: b.md\n  - name: C\n    topicHref: /x/c\n',
      findings(),
    ),
  ).toEqual([
    {
      title: 'A',
      href: null,
      items: [
        { title: 'B', href: 'b.md', items: [] },
        { title: 'C', href: '/x/c', items: [] },
      ],
    },
  ]);
});

test('TOC.md takes its levels from the number of signs', () => {
  expect(readTocMarkdown('# [A](a.md)\n## [B](b.md)\r\n### [C](c.md)\n## D\n')).toEqual([
    {
      title: 'A',
      href: 'a.md',
      items: [
        { title: 'B', href: 'b.md', items: [{ title: 'C', href: 'c.md', items: [] }] },
        { title: 'D', href: null, items: [] },
      ],
    },
  ]);
});

test.each(['', '- [', 'name: x', '- 5\n- name: 7\n', '&a [*a]'])(
  '%j is no table and no crash',
  (text) => {
    expect(readTocYaml(text, findings())).toEqual([]);
  },
);

test('a table that is no YAML says at which line', () => {
  const list = findings();
  readTocYaml('- name: A\n  href: a.md\n- name: "B\n', list);
  expect(list.items).toMatchObject([{ code: 'sources/toc', file: 'TOC.yml', line: 4 }]);
});

test.each(['['.repeat(100_000), `- name: a\n  items: ${'{a: '.repeat(50_000)}`, '&a [*a, *a]'])(
  'nesting and aliases without end are a finding (%#)',
  (text) => {
    const list = findings();
    expect(readTocYaml(text, list)).toEqual([]);
    expect(list.items.map(({ code }) => code)).toEqual(['sources/toc']);
  },
);

test('a line of TOC.md that goes on and on costs no time', () => {
  expect(readTocMarkdown(`# ${' '.repeat(200_000)}x\n# [${']('.repeat(100_000)}\n# A\n`)).toEqual([
    { title: 'A', href: null, items: [] },
  ]);
});
