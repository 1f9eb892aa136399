import { describe, expect, test } from 'vitest';
import { type DiskCopy, diskPage, fileOf, holdingScripts, outcomeOf } from '#disk';

const COPY: DiskCopy = {
  locales: ['ru'],
  paths: new Set(['/ru/', '/ru/guides/', '/ru/guides/a/', '/en/guides/b/', '/icon.svg']),
  site: null,
};

/** A page whose body is given, as it stands in the copy. */
function turned(body: string, path = '/ru/guides/a/', copy = COPY): string {
  const html = `<!doctype html><html><head></head><body>${body}</body></html>`;
  const page = diskPage(html, path, copy, (scripts) => scripts.join('+'));
  return page.html.replace(/^.*<body>|<\/body>.*$/gs, '');
}

describe('a link', () => {
  test.each([
    ['to a page', '/ru/guides/', '../../../ru/guides/index.html'],
    ['to a place on a page', '/ru/guides/#x?y=z', '../../../ru/guides/index.html#x?y=z'],
    ['with a query', '/ru/?q=/a/', '../../../ru/index.html?q=/a/'],
    ['to a place on this page', '#x', '#x'],
    ['to another site', 'https://example.com/ru/', 'https://example.com/ru/'],
    ['to another host', '//example.com/ru/', '//example.com/ru/'],
    ['to a page that was taken along', '/en/guides/b/', '../../../en/guides/b/index.html'],
  ])('%s leads there', (_, from, to) => {
    expect(turned(`<a href="${from}">x</a>`)).toBe(`<a href="${to}">x</a>`);
  });

  test('to a page that is not there is text, or goes with its entry in a list of ways', () => {
    const link = '<a href="/zh-TW/guides/" class="c" hreflang="zh-TW">x</a>';
    expect(turned(`<p>${link}</p>`)).toBe('<p><span class="c">x</span></p>');
    expect(turned(`<nav><ul><li>${link}</li><li>y</li></ul></nav>`)).toBe(
      '<nav><ul><li>y</li></ul></nav>',
    );
    expect(turned('<p><a href="/ru/guides/a.md" type="text/markdown">x</a></p>')).toBe('');
  });

  test('to a page that is not there leads to the public site where there is one', () => {
    const copy = { ...COPY, site: 'https://example.com' };
    expect(turned('<a href="/en/#a">x</a>', '/ru/', copy)).toBe(
      '<a href="https://example.com/en/#a">x</a>',
    );
    // What only a server has is left out, wherever that is.
    expect(turned('<nav><a href="/ru/offline/">x</a></nav>', '/ru/', copy)).toBe('<nav></nav>');
  });

  test('of a page that was taken along leads to the language of the copy', () => {
    expect(turned('<nav><a href="/en/guides/">x</a></nav>', '/en/guides/b/')).toBe(
      '<nav><a href="../../../ru/guides/index.html">x</a></nav>',
    );
  });
});

test('a page has one plain script instead of its modules, and says where its copy begins', () => {
  const html = `<!doctype html><html lang="ru"><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-x='; connect-src 'self'; form-action 'self'">
<link rel="canonical" href="http://localhost:4321/ru/"><link rel="alternate" hreflang="en" href="http://localhost:4321/en/">
<link rel="icon" href="/icon.svg"><meta property="og:title" content="x"><script>a()</script></head>
<body><script type="module" src="/b.js"></script><script type="application/json">{"a":"<b>"}</script>
<template><a href="/ru/">x</a></template><script type="module" src="/c.js"></script></body></html>`;
  const page = diskPage(html, '/ru/', COPY, (scripts) => scripts.join('+').replaceAll('/', ''));
  expect(page.scripts).toEqual(['/b.js', '/c.js']);
  expect(page.html.replaceAll('\n', '').replaceAll('&#x27;', "'")).toBe(
    `<!doctype html><html lang="ru" data-root="../"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file: 'sha256-x='; form-action 'self' file:"><link rel="icon" href="../icon.svg"><script>a()</script><script defer src="../scripts/b.js+c.js.js"></script></head><body><script type="application/json">{"a":"<b>"}</script><template><a href="../ru/index.html">x</a></template></body></html>`,
  );
});

test('an outcome is made for the page of its questions', () => {
  const html =
    '<main data-only="X" data-base="/ru/decide/d/"><p>no</p><section data-outcome="X"><a href="/ru/guides/a/">x</a></section></main>';
  expect(outcomeOf(html, COPY)).toEqual({
    base: '/ru/decide/d/',
    html: '<section data-outcome="X"><a href="../../../ru/guides/a/index.html">x</a></section>',
  });
  expect(outcomeOf('<main><p>x</p></main>', COPY)).toBe(null);
});

test('every path has its file', () => {
  expect(['/', '/ru/', '/ru/a.csv'].map(fileOf)).toEqual([
    'index.html',
    'ru/index.html',
    'ru/a.csv',
  ]);
});

describe('scripts that hold files', () => {
  /** What a script hands over. */
  function handed(script: string | undefined): unknown {
    let detail: unknown;
    const document = { dispatchEvent: (event: { detail: unknown }) => (detail = event.detail) };
    class CustomEvent {
      readonly detail: unknown;
      constructor(_: string, { detail: given }: { detail: unknown }) {
        this.detail = given;
      }
    }
    new Function('document', 'CustomEvent', script ?? '')(document, CustomEvent);
    return detail;
  }

  test('give back texts and all bytes, and the list says where', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const scripts = holdingScripts([
      { path: '/a', group: 'one', content: '</script>\u2028“x”' },
      { path: '/b', group: 'two', content: bytes },
    ]);
    expect(handed(scripts.get('one'))).toEqual({ files: { '/a': '</script>\u2028“x”' } });
    expect(handed(scripts.get('two'))).toEqual({
      files: { '/b': { bytes: Buffer.from(bytes).toString('latin1') } },
    });
    expect(handed(scripts.get('list'))).toEqual({ list: { '/a': 'one', '/b': 'two' } });
  });

  test('are divided before they grow too large', () => {
    const content = 'x'.repeat(100 * 1024);
    const files = Array.from({ length: 5 }, (_, at) => ({ path: `/${at}`, group: 'g', content }));
    const scripts = holdingScripts(files);
    expect([...scripts.keys()]).toEqual(['g', 'g.1', 'g.2', 'list']);
    expect(handed(scripts.get('g.2'))).toEqual({ files: { '/4': content } });
  });
});
