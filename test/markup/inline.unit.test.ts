import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import * as markup from '#markup';

const options: markup.InlineOptions = {
  link: (url) => ({ url, external: url.startsWith('http'), locale: null }),
};

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

test('exposes its door', () => {
  expect(Object.keys(markup).sort()).toEqual([
    'attributes',
    'escapeText',
    'inlineHtml',
    'plainText',
  ]);
});

test('text alone is escaped', () => {
  expect(markup.inlineHtml([text('<b> & "q"')], options)).toBe('&lt;b&gt; &amp; &quot;q&quot;');
});

test('bold, code, links and line breaks become elements', () => {
  const nodes: PhrasingContent[] = [
    { type: 'strong', children: [text('a')] },
    { type: 'inlineCode', value: '<x>' },
    { type: 'link', url: 'https://example.org/', children: [text('b')] },
    { type: 'break' },
    { type: 'link', url: '/c/', children: [text('c')] },
  ];
  expect(markup.inlineHtml(nodes, options)).toBe(
    '<strong>a</strong><code>&#x3C;x></code><a href="https://example.org/" rel="external">b</a><br><a href="/c/">c</a>',
  );
});

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  ' javascript:x',
])('the address %j never becomes a link', (url) => {
  const html = markup.inlineHtml([{ type: 'link', url, children: [text('x')] }], options);
  expect(html).not.toContain('href');
  expect(html).toContain('x');
});

test('raw HTML is dropped', () => {
  const html = markup.inlineHtml(
    [{ type: 'html', value: '<script>1</script>' }, text('x')],
    options,
  );
  expect(html).toBe('x');
});

test('a link that leads nowhere keeps its words, one to another language says which', () => {
  const broken: markup.InlineOptions = {
    link: () => ({ url: null, external: false, locale: null }),
  };
  const foreign: markup.InlineOptions = {
    link: () => ({ url: '/en/x/', external: false, locale: 'en' }),
  };
  const link: PhrasingContent = { type: 'link', url: 'x', children: [text('слово')] };
  expect(markup.inlineHtml([link], broken)).toBe('<span class="broken">слово</span>');
  expect(markup.inlineHtml([link], foreign)).toBe(
    '<a href="/en/x/" hreflang="en" class="foreign">слово</a><span class="tag" aria-hidden="true">EN</span>',
  );
});
