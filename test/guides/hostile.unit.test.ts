import { describe, expect, test } from 'vitest';
import { textOf } from '#guides';
import { codes, pair, read, sketch } from '../support/guide.ts';

/** Generous, because machines differ; without the guards these take minutes or never end. */
const LIMIT = 20_000;

describe('a hostile document is read in time', () => {
  test.each([
    ['a line of 50 MB', 'x'.repeat(50_000_000)],
    ['a million brackets', '['.repeat(1_000_000)],
    ['half segments by the ten thousand', '<span data-ttu-id="a1b2c-101">x'.repeat(50_000)],
    [
      'orphan halves by the ten thousand',
      '<span class="sxs-lookup"><span data-stu-id="a1b2c-101">x'.repeat(30_000),
    ],
    ['stray ends', '</span>'.repeat(200_000)],
    ['quotes in quotes', '> '.repeat(20_000)],
    ['lists in lists', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')],
    ['elements in elements', '<div>\n'.repeat(15_000)],
    ['tables in tables', '<table><tr><td>'.repeat(10_000) + '</table>'.repeat(10_000)],
    ['links that never end', `${'[a](<b'.repeat(300)}\n`.repeat(40)],
    ['tags that never end', 'x <b>y\n'.repeat(4000)],
    ['a gap of 200,000 blanks', `a${' '.repeat(200_000)}b`],
    ['a gap inside a sentence', pair(103, `a${' '.repeat(100_000)}b`, '**b** c')],
    ['brackets before a gap', pair(103, `${'['.repeat(10)}${' '.repeat(20_000)}x`, '**b**')],
    [
      'a table with a giant head',
      `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n${'|b|\n'.repeat(9000)}`,
    ],
    ['open YAML', `---\n${'a: {'.repeat(50_000)}\n---\nx`],
    [
      'YAML aliases',
      `---\n${Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i ? `*a${i - 1},*a${i - 1}` : 1}]`).join('\n')}\n---\nx`,
    ],
  ])('%s', { timeout: LIMIT * 2 }, (_, text) => {
    const started = performance.now();
    const guide = read(text);
    expect(JSON.stringify(guide.blocks).length).toBeLessThan(20_000_000);
    expect(performance.now() - started).toBeLessThan(LIMIT);
    expect(guide.findings.length).toBeLessThan(1000);
  });
});

describe('what could run in a browser', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><style><img src=x onerror=alert(1)></style></svg>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<table><tr><td onclick="alert(1)"><a href="javascript:alert(1)">x</a></td></tr></table>',
    '<div>\n<style>*{display:none}</style>\n</div>',
  ])('%s reaches no block as HTML', (html) => {
    const guide = read(`Before\n\n${html}\n\n${pair(103, `a ${html}`, 'a')}\n`);
    const kinds = new Set(JSON.stringify(guide.blocks).match(/"type":"[a-zA-Z]+"/g));
    expect(kinds).not.toContain('"type":"html"');
    expect(sketch(guide)[0]).toBe('p Before');
  });
});

describe('a spoilt file', () => {
  test('with a byte order mark, CRLF and NUL is read', () => {
    const guide = read('\uFEFF---\r\ntitle: Имя\r\n---\r\n# Имя\r\n\r\nТе\0кст\r\n');
    expect(sketch(guide)).toEqual(['h1 #имя Имя', 'p Текст']);
    expect(codes(guide)).toEqual(['guides/encoding']);
  });

  test('in another encoding is reported with its line', () => {
    const text = new TextDecoder().decode(new Uint8Array([65, 10, 10, 0xcf, 0xf0, 0xe8]));
    expect(read(text).findings).toMatchObject([{ code: 'guides/encoding', line: 3 }]);
  });

  test('with our own private characters cannot forge a segment', () => {
    expect(read('\uE0000\uE001 \uE0025\uE001').segments[0]?.text.target).toBe('�0� �5�');
  });

  test('that is empty is an empty guide', () => {
    expect(read('')).toMatchObject({ title: 'folder/page', blocks: [], segments: [] });
  });

  test('with a conflict marker loses the marker', () => {
    const guide = read(`>>>>>>> ${pair(103, 'abc', 'abc')}\n\nТекст\n`);
    expect(sketch(guide)).toEqual(['p abc', 'p Текст']);
  });
});

describe('a file that is no text', () => {
  test('in UTF-16 is read where its first bytes say so', () => {
    const bytes = new Uint8Array(Buffer.from('\uFEFF# Имя\n', 'utf16le'));
    expect(sketch(read(textOf(bytes)))).toEqual(['h1 #имя Имя']);
  });

  test('is an error and no page', () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256);
    const guide = read(textOf(bytes));
    expect(guide.published).toBe(false);
    expect(guide.findings).toContainEqual(
      expect.objectContaining({ code: 'guides/encoding', severity: 'error' }),
    );
  });
});
