import { describe, expect, test } from 'vitest';
import { codes, pair, read, sketch } from '../support/guide.ts';

describe('headings', () => {
  test('keep their English anchor, further anchors, and stay unique', () => {
    const guide = read(
      `## <a name="summary"></a>Итог <a name="7"></a>\n\n## <a name="summary"></a>Итог\n\n##<a name="tight"></a>Тесно\n`,
    );
    expect(sketch(guide)).toEqual(['h2 #summary Итог', 'h2 #summary-1 Итог', 'h2 #tight Тесно']);
    expect(guide.blocks[0]).toMatchObject({ aliases: ['7'] });
  });

  test('lift an anchor out of both halves of their sentence', () => {
    const guide = read(`## ${pair(103, 'Ещё <a id="more"></a>', 'More <a id="more"></a>')}\n`);
    expect(guide.sections).toEqual([{ id: 'more', depth: 2, title: 'Ещё' }]);
  });

  test('without words are anchors only', () => {
    const guide = read('## <a href="" id="old"></a>\n\n## <a name="new"></a>Новый\n');
    expect(sketch(guide)).toEqual(['h2 #new Новый']);
    expect(guide.blocks[0]).toMatchObject({ aliases: ['old'] });
  });
});

describe('alerts', () => {
  test.each([
    ['> [!NOTE]\n> Текст', 'note'],
    ['>[!Important]\n>Текст', 'important'],
    ['> [!tip]  \n> Текст', 'tip'],
    ['> [!WARNING]\nТекст', 'warning'],
    ['>[!CAUTION]\n>\n> Текст', 'caution'],
    ['>**Примечание**<br>Текст', 'note'],
    ['>**Внимание!**<br/>Текст', 'important'],
    [`>**${pair(103, 'Пометка', 'Note')}**<br>Текст`, 'note'],
    ['>**注意**<br>Текст', 'note'],
  ])('%j is one', (markdown, kind) => {
    expect(sketch(read(`${markdown}\n`))).toEqual([`!${kind}`, '  p Текст']);
  });

  test('hold lists and several paragraphs', () => {
    const guide = read('> [!NOTE]\n> Один\n>\n> - два\n> - три\n');
    expect(sketch(guide)).toEqual(['!note', '  p Один', '  -', '    p два', '  -', '    p три']);
  });

  test('are not made of other quotes', () => {
    expect(sketch(read('> Обычная цитата\n'))).toEqual(['quote', '  p Обычная цитата']);
    expect(sketch(read('> [!UNKNOWN]\n> Текст\n'))[0]).toBe('quote');
  });
});

describe('lists', () => {
  test('a procedure that an image interrupts goes on', () => {
    const guide = read(
      '1. Один\n2. Два\n\n:::image type="content" source="a.png" alt-text="Экран":::\n\n3. Три\n',
    );
    expect(sketch(guide)).toEqual([
      '1.',
      '  p Один',
      '2.',
      '  p Два',
      '  image a.png Экран',
      '3.',
      '  p Три',
    ]);
    expect(guide.procedures).toMatchObject([{ steps: [{}, {}, {}] }]);
  });

  test('a heading ends a procedure', () => {
    const guide = read('1. Один\n\n## <a name="next"></a>Дальше\n\n2. Два\n');
    expect(guide.procedures).toHaveLength(2);
  });

  test('a list inside a step is no procedure of its own', () => {
    const guide = read('1. Один\n   1. А\n   2. Б\n2. Два\n');
    expect(guide.procedures).toMatchObject([{ steps: [{ text: 'Один А Б' }, { text: 'Два' }] }]);
  });

  test('steps have the same id in every language', () => {
    const russian = read(`1. ${pair(103, 'Один', 'One')}\n2. ${pair(104, 'Два', 'Two')}\n`);
    const chinese = read(`1. ${pair(203, '一', 'One')}\n2. ${pair(204, '二', 'Two')}\n`, 'zh-TW');
    const ids = russian.procedures[0]?.steps.map(({ id }) => id);
    expect(chinese.procedures[0]?.steps.map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });

  test('a bold line above names the procedure', () => {
    const guide = read(`**${pair(103, 'Сделать', 'Do it')}**\n\n1. ${pair(104, 'Раз', 'One')}\n`);
    expect(guide.procedures).toMatchObject([{ id: 'do-it', title: 'Сделать' }]);
  });
});

describe('tables', () => {
  test('pad short rows and keep cells beyond the head', () => {
    const guide = read('|a|b|\n|-|-|\n|1|\n|1|2|3|\n');
    expect(sketch(guide)).toEqual(['| p a | p b', '| p 1 | ', '| p 1 | p 2+p 3']);
  });

  test('an empty first cell continues the cell above', () => {
    const guide = read('|Роль|Право|\n|-|-|\n|Агент|Один|\n||Два|\n|Другой|Три|\n');
    expect(sketch(guide).slice(1)).toEqual([
      '| p Агент | p Один',
      '| ^ | p Два',
      '| p Другой | p Три',
    ]);
  });

  test('in HTML are read whole, blank lines, links and spans included', () => {
    const guide = read(
      `<table><tbody>\n<tr><td rowspan="2">${pair(103, 'А', 'A')}</td>\n\n<td>[x](y.md)</br>б</td></tr>\n<tr><td><ul><li><p>в</p></li></ul></td></tr>\n</tbody></table>\n`,
    );
    expect(sketch(guide)).toEqual(['| ', '| p А | p x б', '| ^ | -+  p в']);
    expect(guide.links).toMatchObject([{ href: 'y.md' }]);
  });
});

describe('words are kept', () => {
  test.each([
    [
      'a caption',
      '<table><caption>Имя</caption><tr><td>а</td></tr></table>',
      ['p Имя', '| ', '| p а'],
    ],
    [
      'a table in a table',
      '<table><tr><td>а<table><tr><td>б</td></tr></table></td><td>в</td></tr></table>',
      ['| ', '| p а+| +| p б | p в'],
    ],
    ['text between items', '<ul><li>а</li><p>б</p></ul>', ['-', '  p а', '-', '  p б']],
    ['an open comment', '<!-- а\n\nб', ['p а  б']],
    ['a CDATA section', '<![CDATA[а]]>', ['p а']],
    ['an alert whose text is a second quote', '>[!NOTE]\n\n>Note: а', ['!note', '  p Note: а']],
    ['no-loc with markup', ':::no-loc text="*x* <script>":::', ['p *x* <script>']],
    [
      'an image text with references',
      ':::image source="a.png" alt-text="&quot;Сводка&quot; &amp; да":::',
      ['image a.png "Сводка" & да'],
    ],
    [
      'a merge conflict',
      '<<<<<<< HEAD\n\nа\n\n=======\n\nб\n\n>>>>>>> abc',
      ['p HEAD', 'p а', 'p б', 'p abc'],
    ],
  ])('of %s', (_, markdown, lines) => {
    expect(sketch(read(`${markdown}\n`))).toEqual(lines);
  });

  test('empty bold in a cell is nothing', () => {
    expect(sketch(read('|a|\n|-|\n|****|\n|b|\n'))).toEqual(['| p a', '| ', '| p b']);
  });

  test('constructs that are not read are reported and shown', () => {
    const guide = read('Текст\n\n::: moniker range="x"\n\n> [!VIDEO https://a.example]\n');
    expect(codes(guide)).toEqual(['guides/unsupported', 'guides/unsupported']);
    expect(sketch(guide).join('\n')).toContain('moniker');
  });
});

describe('images, code and other inline things', () => {
  test('an image with a stray full stop is an image', () => {
    expect(sketch(read(':::image source="a.png" alt-text="Экран":::.\n'))).toEqual([
      'image a.png Экран',
    ]);
  });

  test('no-loc is its text, unknown tags are text, code stays', () => {
    const guide = read('Код :::no-loc text="TIN"::: для <CSP ID>.\n\n```sql\nSELECT *\n```\n');
    expect(sketch(guide)).toEqual(['p Код TIN для <CSP ID>.', 'code sql SELECT *']);
  });

  test('a line of no-break spaces separates paragraphs', () => {
    expect(sketch(read('>**Note**<br>Один\n\u00A0\nДва\n'))).toEqual([
      '!note',
      '  p Один',
      'p Два',
    ]);
  });
});

describe('front matter', () => {
  test('gives dates, kind of translation and versions', () => {
    const guide = read(
      '---\ntitle: Имя | Центр\nms.date: 4/7/2021\nms.translationtype: MT\nms.openlocfilehash: abc\nms.lasthandoff: 06/23/2021\n---\n# Имя\n',
    );
    expect(guide).toMatchObject({
      title: 'Имя',
      date: '2021-04-07',
      translation: { kind: 'machine', sourceVersion: 'abc', date: '2021-06-23' },
    });
  });

  test.each([
    ['not closed', '---\ntitle: Имя\n# <a name="x"></a>Тело\n'],
    ['not YAML', '---\ntitle: Имя\nms.prod: author: X\n---\n# <a name="x"></a>Тело\n'],
  ])('that is %s costs no text', (_, text) => {
    const guide = read(text);
    expect(guide.title).toBe('Имя');
    expect(sketch(guide)).toEqual(['h1 #x Тело']);
    expect(codes(guide)).toEqual(['guides/front-matter']);
  });

  test.each([
    [
      'a rule comes later',
      `---\ntitle: Имя\n\n# ${pair(103, 'Тело', 'Body')}\n\n---\n\nХвост\n`,
      ['h1 #body Тело', 'rule', 'p Хвост'],
    ],
    [
      'there is no heading',
      '---\ntitle: Имя\ndescription: О чём\nТело без заголовка\n',
      ['p Тело без заголовка'],
    ],
    ['a blank line comes first', '\n---\ntitle: Имя\n---\nТело\n', ['p Тело']],
    ['dots close it', '---\ntitle: Имя\n...\nТело\n', ['p Тело']],
  ])('ends where the text begins, also when %s', (_, text, lines) => {
    const guide = read(text);
    expect(guide.title).toBe('Имя');
    expect(sketch(guide)).toEqual(lines);
  });

  test('that is empty is no fault, and a rule at the top is no head', () => {
    expect(codes(read('---\n---\nТело\n'))).toEqual([]);
    expect(sketch(read('---\n\nТело\n'))).toEqual(['rule', 'p Тело']);
  });

  test('with spans in its values is read in the target language', () => {
    const title = pair(101, 'Имя', 'Name').replaceAll('"', '\\"');
    expect(read(`---\ntitle: "${title}"\n---\n# T\n`).title).toBe('Имя');
  });

  test('that forbids robots keeps the page out', () => {
    expect(read('---\nrobots: NOINDEX,NOFOLLOW\n---\n# T\n').published).toBe(false);
  });
});
