import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { HEAD_SCRIPT } from '../../../src/3-publish/site/client/head.ts';

interface Storage {
  getItem(name: string): string | null;
}

/** Runs the inline script against a page that remembers `stored`, and returns what it did to the page. */
function run(
  localStorage: Storage,
  hash = '#MS-AZURE',
): { className: string; attributes: Record<string, string> } {
  const attributes: Record<string, string> = {};
  const page = { className: 'page', attributes };
  const documentElement = {
    set className(name: string) {
      page.className = name;
    },
    get className() {
      return page.className;
    },
    setAttribute(name: string, value: string) {
      page.attributes[name] = value;
    },
  };
  runInNewContext(HEAD_SCRIPT, { document: { documentElement }, localStorage, location: { hash } });
  return page;
}

test('a first visit asks for English by hand', () => {
  expect(run({ getItem: () => null })).toEqual({
    className: 'page js',
    attributes: { 'data-reading': 'hover' },
  });
});

test('what was chosen is shown before the first paint', () => {
  const stored: Record<string, string> = {
    'handoff:theme': 'dark',
    'handoff:instance': 'china',
    'handoff:reading': 'side-by-side',
  };
  const { attributes } = run({ getItem: (name) => stored[name] ?? null });
  expect(attributes).toEqual({
    'data-theme': 'dark',
    'data-instance': 'china',
    'data-reading': 'side-by-side',
  });
});

test('a decision knows before the first paint whether its address brings answers', () => {
  const { attributes } = run({ getItem: () => null }, '#MS-AZURE?cloud=global');
  expect(attributes).toEqual({ 'data-reading': 'hover', 'data-answers': '' });
});

test('forbidden storage does not break the page', () => {
  const forbidden: Storage = {
    getItem() {
      throw new Error('Access is denied');
    },
  };
  expect(run(forbidden).attributes).toEqual({ 'data-reading': 'hover' });
});

test('the inline script stays tiny', () => {
  expect(HEAD_SCRIPT.length).toBeLessThan(400);
});
