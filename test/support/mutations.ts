import fc from 'fast-check';

/** Bilingual span of one sentence, as the translation platform writes it. */
function span(number: number, target: string, source: string): string {
  const id = `a1b2c-${number}`;
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

// Each construct of the dialect once or twice; the sentences mean nothing.
const DOCUMENTS: readonly string[] = [
  `---
title: Проверка
description: Первое. Второе.
ms.date: 04/27/2021
ms.translationtype: MT
ms.openlocfilehash: 0123456789abcdef0123456789abcdef01234567
---
# <a name="a-check"></a>${span(104, 'Проверка', 'A check')}

**${span(105, 'Область применения', 'Applies to')}**

- ${span(106, 'Центр партнеров', 'Partner Center')}
- ${span(107, 'Облако для госорганов США', 'Partner Center for Microsoft Cloud for US Government')}

${span(108, 'Откройте **Клиенты**.', 'Open **Customers**.')} ${span(109, 'Ждите 5 дней.', 'Do not wait 4 days.')}

> [!NOTE]
> ${span(110, 'Не делайте этого.', 'Do not do this.')}
>
> - ${span(111, 'Один', 'One')}

1. ${span(112, 'Нажмите **Далее**.', 'Select **Next**.')}
   - ${span(113, 'Вложенный', 'Nested')}

     :::image type="content" source="images/a.png" alt-text="Screen." lightbox="images/b.png":::

2. [${span(114, 'Ссылка', 'A link')}](other-page.md#7)

## <a name="table"></a>${span(115, 'Таблица', 'A table')} <a name="7"></a>

| ${span(116, 'Роль', 'Role')} | ${span(117, 'Что', 'What')} |
|---|:--:|
| ${span(118, 'Агент', 'Agent')} | ${span(119, 'Да', 'Yes')}<br>${span(120, 'Нет', 'No')} |
| | ${span(121, 'Ещё', 'More')} | extra |
`,
  `# Plain <VM name>

*Gilt für*

**Appropriate roles**

-   Admin agent

>**Note**<br>Old \\[note\\] with **bold ** and ** bold**.

<table><colgroup><col width="50%" /></colgroup><tbody><tr class="odd"><td rowspan="2"><p>a</p></td><td>b

c</td></tr><tr><td><ul><li><p>[x](y.md)</p></li></ul></td></tr></tbody></table>

\`\`\`powershell
Get-Thing -Id <id>
\`\`\`

___

[![alt](a.png)](b.png#lightbox) ![](c.png) &amp; &#x200b; <a href="" id="old"></a>
a. lettered
`,
  `### YamlMime:FAQ
metadata:
  title: Вопросы
summary: |
  Summary with [a link](x.md).
sections:
  - name: Раздел
    questions:
      - question: Как?
        answer: |
          1. Так.
          2. **Иначе**.
`,
];

const TOKENS: readonly string[] = [
  '<span data-ttu-id="a1b2c-104">',
  '<span data-ttu-id="zzzzz-1">',
  '<span class="sxs-lookup"><span data-stu-id="a1b2c-999">',
  '</span>',
  '</span></span>',
  span(105, 'двойной', 'twice'),
  span(1e15, '', ''),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg><style><a title="</style><img onerror=alert(1)>">',
  '[x](javascript:alert(1))',
  '[x](java\tscript:alert(1) "t")',
  '<a href="data:text/html,<script>">',
  '<!--',
  '-->',
  '<![CDATA[',
  '<td rowspan="99999999" colspan="-3">',
  '<table><tr><td>',
  '</table>',
  '---\n',
  '---\ntitle: "\n---\n',
  '!!js/function "function(){}"',
  '&a [*a, *a]',
  '> ',
  '> '.repeat(60),
  '- '.repeat(60),
  '1. ',
  '999999999. ',
  '**',
  '_',
  '`',
  '```',
  '[',
  '['.repeat(200),
  '](',
  '![',
  '|',
  '|---|---|\n',
  '\\',
  ':::image type="content" source="',
  ':::no-loc text="TIN":::',
  '> [!WARNING]\n',
  '[!',
  '<a name="',
  '{#',
  '\u0000',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '\u2028',
  '\u202E',
  '\uE000',
  '\r',
  '\t',
  '\n\n',
  '&#0;',
  '&nbsp;',
  '=======\n>>>>>>> 0123456\n',
  'x'.repeat(5000),
];

type Edit = (text: string) => string;

const position = fc.double({ min: 0, max: 1, noNaN: true });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(position, fc.constantFrom(...TOKENS)).map(
    ([at, token]): Edit =>
      (text) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + token + text.slice(place);
      },
  ),
  fc.tuple(position, fc.nat(120)).map(
    ([at, length]): Edit =>
      (text) => {
        const place = Math.floor(at * text.length);
        return text.slice(0, place) + text.slice(place + length);
      },
  ),
  fc.tuple(position, position, fc.nat(400)).map(
    ([from, to, length]): Edit =>
      (text) => {
        const start = Math.floor(from * text.length);
        const piece = text.slice(start, start + length);
        const place = Math.floor(to * text.length);
        return text.slice(0, place) + piece + text.slice(place);
      },
  ),
  position.map(
    (at): Edit =>
      (text) =>
        text.slice(0, Math.floor(at * text.length)),
  ),
  fc.constantFrom<Edit>(
    (text) => text.replaceAll('\n', '\r\n'),
    (text) => text.toUpperCase(),
    (text) => text.replaceAll('\n', ' '),
    (text) => text.replace(/^/gm, '    '),
    (text) => text.replace(/^/gm, '> '),
  ),
);

/** Documents that went wrong somewhere: real constructs, cut, doubled, mixed and spiked with what parsers stumble over. */
export function mutatedDocuments(documents: readonly string[] = DOCUMENTS): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...documents), fc.array(edit, { minLength: 1, maxLength: 12 }))
    .map(([document, edits]) => edits.reduce((text, apply) => apply(text), document));
}
