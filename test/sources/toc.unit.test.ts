import { expect, test } from 'vitest';
import { readTocMarkdown, readTocYaml } from '#sources';

test('TOC.yml keeps its levels', () => {
  expect(
    readTocYaml(
      '- name: A\n  items:\n  - name: B\n    href: b.md\n  - name: C\n    topicHref: /x/c\n',
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
    expect(readTocYaml(text)).toEqual([]);
  },
);
