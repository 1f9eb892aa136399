import { describe, expect, test } from 'vitest';
import { codes, pair, read, sketch } from '../support/guide.ts';

describe('a bilingual segment', () => {
  test('gives both halves without markup, and its line', () => {
    const guide = read(`# T\n\n${pair(103, 'Откройте **Клиенты**.', 'Open **Customers**.')}\n`);
    expect(guide.segments).toMatchObject([
      {
        id: 'a1b2c-103',
        number: 103,
        line: 3,
        text: { target: 'Откройте Клиенты.', source: 'Open Customers.' },
        labels: ['Customers'],
      },
    ]);
  });

  test('never starts a block, however it begins', () => {
    const guide = read(
      `- ${pair(103, '>6 минут', '6M')}\n\n${pair(104, '1. Февраль', '1. February')}\n`,
    );
    expect(sketch(guide)).toEqual(['-', '  p >6 минут', 'p 1. Февраль']);
  });

  test('may hold a line break without ending its heading', () => {
    const guide = read(`## <a name="two-words"></a>${pair(103, 'Два\nслова', 'Two words')}\n`);
    expect(sketch(guide)).toEqual(['h2 #two-words Два слова']);
  });

  test('keeps later lines right after a line break inside', () => {
    const guide = read(`${pair(103, 'а\nб', 'a b')}\n\n${pair(104, 'в', 'c')}\n`);
    expect(guide.segments.map(({ line }) => line)).toEqual([1, 4]);
  });

  test.each([
    ['bold outside', `**${pair(103, 'Жирно', 'Bold')}**`],
    ['a link around', `[${pair(103, 'Ссылка', 'Link')}](page.md)`],
    ['a table cell', `|a|b|\n|-|-|\n|${pair(103, 'Ячейка', 'Cell')}|x|`],
    ['HTML around', `<p>${pair(103, 'Абзац', 'Para')}</p>`],
    ['a quote', `> ${pair(103, 'Цитата', 'Quote')}`],
    ['a code span', `\`${pair(103, 'Код', 'Code')}\``],
    ['a fence', `\`\`\`\n${pair(103, 'Код', 'Code')}\n\`\`\``],
    ['an image text', `![${pair(103, 'Рисунок', 'Picture')}](a.png)`],
    ['a link address', `[x](${pair(103, 'Адрес', 'Address')})`],
    ['a link definition', `[${pair(103, 'Имя', 'Name')}]: page.md`],
    ['a script', `<script>${pair(103, 'Текст', 'Text')}</script>`],
  ])('is kept once in %s', (_, markdown) => {
    const guide = read(`Before.\n\n${markdown}\n\nAfter.\n`);
    expect(guide.segments).toHaveLength(1);
    const shown = sketch(guide).join('\n');
    expect(shown.split(guide.segments[0]?.text.target ?? '?')).toHaveLength(2);
    expect(JSON.stringify(guide.blocks)).not.toMatch(/span|data-[ts]tu-id|[\uE000-\uE004]/);
  });
});

describe('half a segment', () => {
  test('without its English half keeps its text and says so', () => {
    const guide = read(`<span data-ttu-id="a1b2c-103">Один</span> и ${pair(104, 'два', 'two')}\n`);
    expect(sketch(guide)).toEqual(['p Один и два']);
    expect(guide.segments.map(({ text }) => text.source)).toEqual([null, 'two']);
    expect(guide.findings).toMatchObject([{ code: 'guides/half-segment', line: 1 }]);
  });

  test('without its translation is shown in English', () => {
    const guide = read(
      'А <span class="sxs-lookup"><span data-stu-id="a1b2c-103">English only.</span></span>\n',
    );
    expect(sketch(guide)).toEqual(['p А English only.']);
    expect(codes(guide)).toContain('guides/half-segment');
  });

  test('of another id is no pair', () => {
    const guide = read(
      '<span data-ttu-id="a1b2c-103">Один</span><span class="sxs-lookup"><span data-stu-id="a1b2c-104">Two</span></span>\n',
    );
    expect(guide.segments.map(({ text }) => text)).toEqual([
      { target: 'Один', source: null },
      { target: 'Two', source: 'Two' },
    ]);
    expect(codes(guide)).toContain('guides/segment-mismatch');
  });

  test('that is never closed does not swallow the next', () => {
    const guide = read(`<span data-ttu-id="a1b2c-103">Один ${pair(104, 'два', 'two')}\n\nТри\n`);
    expect(sketch(guide)).toEqual(['p Один два', 'p Три']);
  });

  test('and a double id are reported', () => {
    const guide = read(`${pair(103, 'а', 'a')} ${pair(103, 'б', 'b')}`);
    expect(codes(guide)).toEqual(['guides/segment-id']);
    expect(guide.segments.map(({ id }) => id)).toEqual(['a1b2c-103', 'a1b2c-103.2']);
  });

  test('is not made by a blank or capitals between the halves', () => {
    const loose = pair(103, 'а', 'a').replace('</span><', '</span> <');
    expect(read(loose).segments.map(({ text }) => text)).toEqual([{ target: 'а', source: 'a' }]);
    expect(read(pair(103, 'а', 'a').replaceAll('span', 'SPAN')).findings).toEqual([]);
  });
});

describe('markup that machine translation broke', () => {
  test.each([
    ['bold that CommonMark does not pair', '**Метка:**слово', '**Label:** word', ['Метка:']],
    ['escaped bold', '\\*\\*Метка\\*\\* слово', '**Label** word', ['Метка']],
    ['half-escaped bold', '*\\*Метка** слово', '**Label** word', ['Метка']],
    ['empty bold', '[Готово]\\*\\*\\*\\* дальше', '**Done** next', ['Готово']],
    ['a bracketed label', '選取 [儲存]。', 'Select **Save**.', ['儲存']],
    ['a bracketed bold label', '選取 [ **儲存** ]。', 'Select **Save**.', ['儲存']],
  ])('%s becomes a label', (_, target, source, labels) => {
    const [segment] = read(pair(103, target, source), 'zh-TW').segments;
    const bold = segment?.target.flatMap((node) =>
      node.type === 'strong'
        ? node.children.map((child) => ('value' in child ? child.value : ''))
        : [],
    );
    expect(bold).toEqual(labels);
    expect(JSON.stringify(segment?.target)).not.toMatch(/\*|"value":"[^"]*[[\]]/);
  });

  test('a leaked tag and a broken tag are text or gone', () => {
    const [segment] = read(pair(103, 'См. <<c0> [a](https://a.example)', 'See a')).segments;
    expect(segment?.text.target).toBe('См.  a');
    expect(read('Use <VM name> now.').segments[0]?.text.target).toBe('Use <VM name> now.');
  });

  test('emphasis that moved is taken out', () => {
    const [segment] = read(pair(103, '*東亞* *、東南亞*', 'East Asia, *Asia*'), 'zh-TW').segments;
    expect(JSON.stringify(segment?.target)).not.toContain('emphasis');
  });

  test('a link without words gets the English words', () => {
    const [segment] = read(pair(103, 'См. [](page.md)', 'See [the page](page.md)')).segments;
    expect(segment?.target).toMatchObject([
      {},
      { type: 'link', children: [{ value: 'the page' }] },
    ]);
  });

  test.each([
    ['[Центр] (https://a.example/x) дальше', 'https://a.example/x', 'Центр'],
    ['см. [Награды] страница](https://a.example/y)。', 'https://a.example/y', 'Награды'],
    ['см. [Права] (permissions.md)', 'permissions.md', 'Права'],
  ])('a torn link %s is whole again', (target, url, label) => {
    const [segment] = read(pair(103, target, `See [it](${url}).`)).segments;
    expect(segment?.target).toContainEqual({
      type: 'link',
      url,
      children: [{ type: 'text', value: label }],
    });
    expect(segment?.remarks).toEqual([]);
  });

  test('a command whose blanks were lost is shown in English', () => {
    const [segment] = read(
      pair(103, '**Set-It-Allow $true-Other**', '**Set-It -Allow $true -Other**'),
    ).segments;
    expect(segment?.target).toMatchObject([
      { children: [{ value: 'Set-It -Allow $true -Other' }] },
    ]);
  });

  test('a link around a sentence with links gives way to them', () => {
    const guide = read(`[${pair(103, 'См. [а](b.md)', 'See [a](b.md)')}](c.md)`);
    expect(guide.links.map(({ href }) => href)).toEqual(['b.md']);
  });

  test('a bare address ends before Chinese text', () => {
    const [segment] = read(
      pair(103, '移至 https://a.example/x，並登入', 'Go to it'),
      'zh-TW',
    ).segments;
    expect(segment?.target).toMatchObject([{}, { type: 'link', url: 'https://a.example/x' }, {}]);
  });
});
