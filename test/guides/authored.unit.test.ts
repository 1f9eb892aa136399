import { describe, expect, test } from 'vitest';
import { readAuthored } from '#guides';

function file(locale: string, body: string, ending = 'md') {
  const text = `---\ntitle: ${locale}\n---\n\n${body}`;
  return { file: `content/guides/x/${locale}.${ending}`, text, locale };
}

const ENGLISH = `Lead one.
Lead two.

## Before you file

1. Select **Customers**.
   The page opens.
2. Stop.

> [!NOTE]
> Mind this.

| Role | May |
|---|---|
| Agent | file |
`;

const RUSSIAN = `Первое.
Второе. И ещё одно.

## До запроса

1. Выберите **Клиенты** (Customers).
   Откроется страница.
2. Стоп.

> [!NOTE]
> Учтите это.

| Роль | Что может |
|---|---|
| Агент | подать |
`;

describe('a guide of our own', () => {
  const [english, russian] = readAuthored('x', file('en', ENGLISH), [file('ru', RUSSIAN)]);

  test('pairs the lines of both languages', () => {
    expect(russian?.guide.segments.map(({ text }) => [text.target, text.source])).toEqual([
      ['Первое.', 'Lead one.'],
      ['Второе. И ещё одно.', 'Lead two.'],
      ['До запроса', 'Before you file'],
      ['Выберите Клиенты (Customers).', 'Select Customers.'],
      ['Откроется страница.', 'The page opens.'],
      ['Стоп.', 'Stop.'],
      ['Учтите это.', 'Mind this.'],
      ['Роль', 'Role'],
      ['Что может', 'May'],
      ['Агент', 'Agent'],
      ['подать', 'file'],
    ]);
    expect(russian?.guide.findings).toEqual([]);
  });

  test('takes anchors, steps and numbers from English', () => {
    expect(russian?.guide.sections).toEqual([
      { id: 'before-you-file', depth: 2, title: 'До запроса' },
    ]);
    expect(russian?.guide.procedures[0]?.steps.map(({ id }) => id)).toEqual(
      english?.guide.procedures[0]?.steps.map(({ id }) => id),
    );
    expect(russian?.guide.segments.map(({ id }) => id)).toEqual(
      english?.guide.segments.map(({ id }) => id),
    );
  });

  test('whose translation has another shape says where', () => {
    const [, other] = readAuthored('x', file('en', ENGLISH), [
      file('ru', RUSSIAN.replace('Второе. И ещё одно.\n', 'Второе.\nТретье.\n')),
    ]);
    expect(other?.guide.findings).toMatchObject([
      { code: 'guides/shape', severity: 'error', line: 5 },
    ]);
    expect(other?.guide.segments.slice(0, 4).map(({ source }) => source !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('a component', () => {
  test('says who is responsible', () => {
    const body = '<Verdict party="21vianet">\n\nThey run it.\n\n</Verdict>\n';
    const [english] = readAuthored('x', file('en', body, 'mdx'), []);
    expect(english?.guide.blocks).toMatchObject([
      { type: 'verdict', party: '21vianet', children: [{ type: 'paragraph' }] },
    ]);
  });

  test('leads into a decision', () => {
    const body = 'Text.\n\n<Decision id="service-problem" />\n';
    const [english, russian] = readAuthored('x', file('en', body, 'mdx'), [
      file('ru', body.replace('Text', 'Текст'), 'mdx'),
    ]);
    expect(english?.guide.blocks.at(-1)).toEqual({
      type: 'decision',
      id: 'service-problem',
      line: 7,
    });
    expect(russian?.guide.findings).toEqual([]);
  });

  test.each([
    ['none', ''],
    ['another', '<Decision id="billing" />\n'],
  ])('of a translation that leads into %s where English has a decision is told', (_, other) => {
    const body = '<Decision id="service-problem" />\n';
    const [, russian] = readAuthored('x', file('en', body, 'mdx'), [
      file('ru', `Текст.\n\n${other}`.replace('Текст.\n\n', ''), 'mdx'),
    ]);
    expect(russian?.guide.findings).toMatchObject([{ code: 'guides/shape', severity: 'error' }]);
  });

  test('is only text in plain Markdown', () => {
    const [english] = readAuthored('x', file('en', '<Decision id="service-problem" />\n'), []);
    expect(english?.guide.blocks).toMatchObject([{ type: 'paragraph' }]);
  });

  test.each([
    ['a decision without an id', '<Decision />\n', 'guides/unknown-component'],
    ['a decision by an expression', '<Decision id={x} />\n', 'guides/unknown-component'],
    [
      'a decision with text',
      '<Decision id="a">\n\nText\n\n</Decision>\n',
      'guides/unknown-component',
    ],
    ['an unknown one', '<Danger>\n\nText\n\n</Danger>\n', 'guides/unknown-component'],
    ['a wrong party', '<Verdict party="me">\n\nText\n\n</Verdict>\n', 'guides/unknown-component'],
    ['code', "import x from 'y'\n\nText\n", 'guides/code-in-guide'],
    ['an expression', '{process.exit()}\n\nText\n', 'guides/code-in-guide'],
    ['one that is never closed', 'Text\n\n<Verdict party="partner">\n', 'guides/mdx'],
  ])('%s is reported with its line', (_, body, code) => {
    const [english] = readAuthored('x', file('en', body, 'mdx'), []);
    expect(english?.guide.findings).toMatchObject([
      { code, severity: 'error', line: expect.any(Number) },
    ]);
  });
});
