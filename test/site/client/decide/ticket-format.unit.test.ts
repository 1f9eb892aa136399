import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import {
  letterAddress,
  markdownText,
  plainText,
} from '../../../../src/3-publish/site/client/decide/ticket-format.ts';
import type { Fields } from '../../../../src/3-publish/site/client/decide/ticket-text.ts';
import { draft } from './draft.ts';

function letter(fields: Fields): URL {
  return new URL(letterAddress(draft(fields), Infinity).href);
}

describe('the letter', () => {
  test('has the subject and the rest, with the line ends of mail', () => {
    const { searchParams } = letter({ service: 'A & B', tried: 'a\nb' });
    expect(searchParams.get('subject')).toBe('A & B: A bug');
    expect(searchParams.get('body')).toMatch(/^Customer: not given\r\nTenant/);
    expect(searchParams.get('body')).toMatch(/Tried:\r\na\r\nb$/);
  });

  test('survives half a character, and cannot be given other receivers', () => {
    const address = letter({ tried: '\uD800&bcc=x@evil.example\n?to=y', service: '&cc=z' });
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
    expect(address.pathname).toBe('');
  });

  test('that would be too long has the subject alone', () => {
    expect(letterAddress(draft({ service: 'Почта' }), 200)).toEqual({
      href: `mailto:?subject=${encodeURIComponent('Почта: A bug')}`,
      whole: false,
    });
  });
});

const parser = unified().use(remarkParse).use(remarkGfm);

interface Seen {
  type: string;
  value?: string;
  children?: readonly Seen[];
}

/** Kinds of nodes in a Markdown text, and the words of them all. */
function seen({ type, value = '', children = [] }: Seen): { kinds: string[]; text: string } {
  if (type === 'break') return { kinds: [], text: '\n' };
  const below = children.map(seen);
  return {
    kinds: [type, ...below.flatMap(({ kinds }) => kinds)],
    text: value + below.map(({ text }) => text).join(''),
  };
}

const OURS = ['root', 'heading', 'list', 'listItem', 'paragraph', 'strong', 'emphasis', 'text'];
// A bare address may become a link to itself.
const ALLOWED = new Set([...OURS, 'blockquote', 'link']);

describe('Markdown', () => {
  const marks = fc.constantFrom(
    ...'\\`*_[]<>&|~#!-+=:.)(1 "\'/@wax\t\n'.split(''),
    '    ',
    '\n\n',
    '&lt;',
    'http://a.b/_c_',
    '<b>',
    '- [ ] ',
    '[^1]: ',
  );
  const hostile = fc.array(marks, { maxLength: 30 }).map((parts) => parts.join(''));

  test('has nothing in it that was typed as Markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, (tried, service) => {
        const { kinds, text } = seen(
          parser.parse(markdownText(draft({ tried, service, customer: service }))),
        );
        expect(kinds.filter((kind) => !ALLOWED.has(kind))).toEqual([]);
        const squeezed = (given: string): string => given.replace(/\s+/g, '');
        if (tried.trim() !== '') expect(squeezed(text)).toContain(`Tried:${squeezed(tried)}`);
      }),
      { numRuns: 200 },
    );
  });

  test('takes a long text in its stride', () => {
    const tried = '](javascript:alert(1)) <script> **x**\n'.repeat(2700);
    expect(tried.length).toBeGreaterThan(100_000);
    const started = performance.now();
    expect(markdownText(draft({ tried })).length).toBeGreaterThan(tried.length);
    expect(plainText(draft({ tried }))).toContain(tried);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
