import { expect, test } from 'vitest';
import * as site from '#site';
import { document, editionOf, sentence } from '../support/editions.ts';

/** Body of the page of a document. */
function body(text: string, locale = 'ru'): string {
  return site.renderGuide(site.createContext(editionOf(text, { locale })), null).body;
}

test('exposes its door', () => {
  expect(Object.keys(site).sort()).toEqual([
    'appManifest',
    'createContext',
    'crumbTitles',
    'dialogWords',
    'dutyFeed',
    'embedData',
    'embedGuide',
    'embedWords',
    'matrixCsv',
    'oembedJson',
    'oembedJsonSchema',
    'oembedSchema',
    'outcomesOf',
    'renderGuide',
    'renderSitemap',
    'ticketWords',
  ]);
});

test('a line holds both languages, each sentence marked and each half with its language', () => {
  const html = body(document(`${sentence(1, 'Раз.', 'One.')} ${sentence(2, 'Два.', 'Two.')}\n`));
  expect(html).toBe(
    '<p class="b"><span class="t"><span data-segment="abcde-1" id="a0" lang="ru">Раз.</span> <span data-segment="abcde-2" id="a1" lang="ru">Два.</span></span> <span class="s" lang="en"><span data-segment-source="abcde-1" lang="en">One.</span> <span data-segment-source="abcde-2" lang="en">Two.</span></span></p>',
  );
});

test('a document without English has one language', () => {
  const html = body(document('Просто текст.\n'));
  expect(html).toContain('data-segment');
  expect(html).not.toContain('class="s"');
  expect(html).not.toContain('class="b"');
});

test('Chinese sentences stand without a blank between them, English ones with one', () => {
  const html = body(
    document(`${sentence(1, '一。', 'One.')} ${sentence(2, '二。', 'Two.')}\n`),
    'zh-TW',
  );
  expect(html).toContain('一。</span><span data-segment');
  expect(html).toContain('One.</span> <span');
});

test('the first heading of a document is the heading of the page and keeps its sentence', () => {
  const text = document(
    `# <a name="check-it"></a>${sentence(1, 'Проверьте', 'Check it')}\n\nТекст.\n`,
  );
  const { heading, body: rest } = site.renderGuide(site.createContext(editionOf(text)), null);
  expect(heading).toMatch(
    /^<h1 id="check-it" class="b">.*data-segment="abcde-1".*Check it.*<\/h1>$/,
  );
  expect(rest).not.toContain('abcde-1');
});

test('without such a heading the title is one, in English too where that is known', () => {
  const edition = editionOf(document(`${sentence(1, 'Раз.', 'One.')}\n`));
  expect(site.renderGuide(site.createContext(edition), null).heading).toBe('<h1>Проверка</h1>');
  expect(site.renderGuide(site.createContext(edition), 'Check').heading).toBe(
    '<h1 class="b"><span class="t">Проверка</span> <span class="s" lang="en">Check</span></h1>',
  );
});

test('a heading is never more than one level deeper than the one before it', () => {
  const html = body(document('## Один\n\n#### Два\n\n## Три\n'));
  expect(html.match(/<h\d/g)).toEqual(['<h2', '<h3', '<h2']);
});

const PROCEDURE = `## Сделайте

1. ${sentence(1, 'Выберите **Клиенты**.', 'Select **Customers**.')}
2. ${sentence(2, 'Закройте **Save**.', 'Close **Save**.')}
`;

test('the steps of a procedure can be ticked, counted and linked to', () => {
  const html = body(document(PROCEDURE));
  expect(html).toContain('<section class="procedure" data-procedure=');
  expect(html).toContain('<span data-count="{done} из 2 шагов">0 из 2 шагов</span>');
  expect(
    html.match(
      /<li data-step="([^"]+)" id="step-\1"><input type="checkbox" id="tick-\1" aria-labelledby="text-\1"><div class="step" id="text-\1">/g,
    ),
  ).toHaveLength(2);
  expect(html).toMatch(/<a class="anchor" href="#step-[^"]+" aria-label="Ссылка на шаг 2">/);
});

test('English labels of the portal are added where the translation does not show them', () => {
  const html = body(document(PROCEDURE));
  expect(html).toContain('<span lang="en">Customers</span>');
  expect(html).not.toContain('<span lang="en">Save</span>');
  expect(html.match(/class="labels"/g)).toHaveLength(1);
});

test('an alert has its kind, its word and its text', () => {
  const html = body(document(`> [!WARNING]\n> ${sentence(1, 'Осторожно.', 'Careful.')}\n`));
  expect(html).toMatch(
    /^<div class="alert" role="note" data-kind="warning"><p class="kind"><svg.*<\/svg><span>Предупреждение<\/span><\/p><p class="b">/,
  );
});

test('a wide table scrolls in a named region; headings without words are none', () => {
  const html = body(document('## Цены\n\n| Имя | |\n|---|---:|\n| A | 1 |\n'));
  expect(html).toContain(
    '<section class="scroll" tabindex="0" aria-label="Таблица 1: Цены"><table>',
  );
  expect(html).toMatch(/<th scope="col">.*Имя.*<\/th><td data-align="right">/);
});

test('what the document declares is folded away once, all of it', () => {
  const text = document(
    `${sentence(1, '**Применяется к**: центр партнеров', '**Applies to**: Partner Center')}\n\n${sentence(2, '**Соответствующие роли**: агент администратора', '**Appropriate roles**: Admin agent')}\n\nТекст.\n`,
  );
  const html = body(text);
  expect(html.match(/<details class="declared">/g)).toHaveLength(1);
  expect(html).toMatch(/declared.*abcde-1.*abcde-2.*<\/details>/);
});

test('a doubtful sentence is marked, and the mark leads to the remark', () => {
  const html = body(document(`${sentence(1, 'Подождите 5 дней.', 'Wait 7 days.')}\n`));
  expect(html).toContain('lang="ru" data-remark>');
  expect(html).toContain(
    '<a class="mark" href="#remark-a0" aria-label="Замечание к\u00A0переводу: число отличается">≠</a>',
  );
});

test('links lead where the catalog says', () => {
  const text = document(
    `${sentence(1, 'См. [тут](x.md) и [там](gone.md).', 'See [here](x.md) and [there](gone.md).')}\n`,
  );
  const edition = editionOf(text, {
    links: [{ href: 'x.md', url: '/ru/guides/docs/x/', kind: 'guide', otherLocale: null }],
  });
  const html = site.renderGuide(site.createContext(edition), null).body;
  expect(html).toContain('<a href="/ru/guides/docs/x/">тут</a>');
  expect(html).toContain('<a href="/ru/guides/docs/x/">here</a>');
  expect(html).toContain('<span class="broken">там</span>');
});

test('nothing of a hostile document runs', () => {
  const html = body(
    document(
      `<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n${sentence(1, '[x](javascript:alert(1)) <b onclick=x>y</b>', '"><script>z</script>')}\n`,
    ),
  );
  expect(html).not.toMatch(/<script|<img|<[^>]*\son\w+=|javascript:/i);
});
