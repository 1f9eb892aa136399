import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import {
  elementSnippet,
  frameSnippet,
  type Origin,
  policyLines,
  type Subject,
  type Wishes,
} from '../../src/3-publish/site/client/embed-builder/snippets.ts';
import {
  type Choices,
  readState,
  type State,
  writeState,
} from '../../src/3-publish/site/client/embed-builder/state.ts';

const ORIGIN: Origin = {
  site: 'https://handoff.example/',
  element: { hash: 'aaaaaaaaaaaa', integrity: 'sha384-A+/=' },
  resize: { hash: 'bbbbbbbbbbbb', integrity: 'sha384-B+/=' },
};
const GUIDE: Subject = {
  kind: 'guide',
  slug: 'docs/näh & fern',
  path: 'guides/docs/n%C3%A4h%20&%20fern/',
  procedure: 'file-it',
};

function wishes(more: Partial<Wishes> = {}): Wishes {
  return {
    subject: { kind: 'decision', id: 'service-problem' },
    title: 'Кто устраняет?',
    lang: 'ru',
    instance: '',
    partner: '',
    theme: '',
    pinned: false,
    tabs: false,
    resize: false,
    ...more,
  };
}

/** What a browser makes of a snippet: each element by its name, with its attributes. */
function parsed(snippet: string): { tag: string; attributes: Record<string, unknown> }[] {
  const elements = (children: readonly unknown[]): Element[] =>
    children.filter((child): child is Element => Reflect.get(Object(child), 'tagName'));
  const below = (element: Element): Element[] => [
    element,
    ...elements(element.children).flatMap(below),
  ];
  return elements(fromHtml(snippet, { fragment: true }).children)
    .flatMap(below)
    .map(({ tagName, properties }) => {
      const said = Object.entries(properties).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(' ') : value,
      ]);
      return { tag: tagName, attributes: Object.fromEntries(said) };
    });
}

test('the element comes with its script and a link that stands in for it', () => {
  expect(elementSnippet(ORIGIN, wishes({ instance: 'china' }))).toBe(
    `<script type="module" src="https://handoff.example/embed/v1.js"></script>
<handoff-checklist decision="service-problem" lang="ru" instance="china">
  <a href="https://handoff.example/ru/decide/service-problem/">Кто устраняет?</a>
</handoff-checklist>`,
  );
});

test('a pinned script is named by its content, with the hash that browsers check', () => {
  const [script] = parsed(elementSnippet(ORIGIN, wishes({ pinned: true })));
  expect(script?.attributes).toEqual({
    type: 'module',
    src: 'https://handoff.example/embed/v1/aaaaaaaaaaaa.js',
    integrity: 'sha384-A+/=',
    crossOrigin: 'anonymous',
  });
  const resized = parsed(frameSnippet(ORIGIN, wishes({ pinned: true, resize: true })));
  expect(resized.at(-1)?.attributes).toEqual({
    async: true,
    src: 'https://handoff.example/embed/v1/bbbbbbbbbbbb.js',
    integrity: 'sha384-B+/=',
    crossOrigin: 'anonymous',
  });
});

test('a frame may run scripts and nothing else, and a link below it opens the whole page', () => {
  const [frame, , link, ...rest] = parsed(frameSnippet(ORIGIN, wishes()));
  expect(frame).toEqual({
    tag: 'iframe',
    attributes: {
      frameBorder: '0',
      src: 'https://handoff.example/embed/ru/service-problem/',
      title: 'Кто устраняет?',
      sandbox: 'allow-scripts',
      loading: 'lazy',
      width: '100%',
      height: 520,
    },
  });
  expect(link?.attributes).toEqual({ href: 'https://handoff.example/ru/decide/service-problem/' });
  expect(rest).toEqual([]);
});

test('a frame whose links may open tabs needs no link below it', () => {
  const [frame, ...rest] = parsed(frameSnippet(ORIGIN, wishes({ tabs: true })));
  expect(frame?.attributes['sandbox']).toBe(
    'allow-scripts allow-popups allow-popups-to-escape-sandbox',
  );
  expect(rest).toEqual([]);
});

test('what a frame is told stands in its address', () => {
  const told = { instance: 'china', partner: 'direct-bill', theme: 'dark' };
  const [frame] = parsed(frameSnippet(ORIGIN, wishes(told)));
  const src = new URL(String(frame?.attributes['src']));
  expect(Object.fromEntries(src.searchParams)).toEqual(told);
});

test('a procedure is named by its guide, whatever the address of that', () => {
  const [, element, link] = parsed(elementSnippet(ORIGIN, wishes({ subject: GUIDE })));
  expect(element?.attributes).toEqual({
    guide: 'docs/näh & fern',
    procedure: 'file-it',
    lang: 'ru',
  });
  const page = 'guides/docs/n%C3%A4h%20&%20fern/';
  expect(link?.attributes).toEqual({ href: `https://handoff.example/ru/${page}` });
  const [frame] = parsed(frameSnippet(ORIGIN, wishes({ subject: GUIDE })));
  expect(frame?.attributes['src']).toBe(
    `https://handoff.example/embed/ru/${page}?procedure=file-it`,
  );
});

test('hostile words stay words', () => {
  const title = `"><script>alert(1)</script>'&amp;`;
  const evil = wishes({ title, theme: '"onload="x' });
  const shown = parsed(elementSnippet(ORIGIN, evil));
  expect(shown.map(({ tag }) => tag)).toEqual(['script', 'handoff-checklist', 'a']);
  expect(shown[1]?.attributes['theme']).toBe('"onload="x');
  const [frame, ...rest] = parsed(frameSnippet(ORIGIN, evil));
  expect(frame?.attributes['title']).toBe(title);
  expect(rest.map(({ tag }) => tag)).toEqual(['p', 'a']);
});

test.each([
  ['decision', null, 'script-src S/embed/;\nconnect-src S/embed/;'],
  ['guide', null, 'script-src S/embed/;\nconnect-src S/embed/ S/api/;'],
  ['guide', { resize: false }, 'frame-src S/embed/;'],
  ['decision', { resize: true }, 'frame-src S/embed/;\nscript-src S/embed/;'],
] as const)('the policy for a %s, in a frame: %j', (kind, frame, lines) => {
  const said = policyLines(ORIGIN, { kind }, frame);
  expect(said.replaceAll('https://handoff.example', 'S')).toBe(lines);
});

const PRESET: State = {
  what: 'decision',
  decision: 'first',
  guide: 'a',
  procedure: '',
  way: 'element',
  instance: '',
  partner: '',
  lang: 'ru',
  theme: '',
  tabs: '',
  resize: '',
  newest: '',
  width: '420',
};
const CHOICES: Choices = {
  what: ['decision', 'procedure'],
  decision: ['first', 'second'],
  guide: ['a', 'b'],
  procedure: [],
  way: ['element', 'frame'],
  instance: ['', 'china'],
  partner: ['', 'advisor'],
  lang: ['ru', 'en'],
  theme: ['', 'dark'],
  tabs: ['', 'yes'],
  resize: ['', 'yes'],
  newest: ['', 'yes'],
  width: ['280', '420'],
};

test.each([
  '',
  '?decision=second&way=frame&instance=china&lang=en&theme=dark&tabs=yes&resize=yes',
  '?guide=a&procedure=file-it',
  '?guide=b&procedure=x&way=frame&newest=yes&width=280',
])('a state survives its address: %s', (query) => {
  expect(writeState(readState(query, PRESET, CHOICES), PRESET)).toBe(query);
});

test('what an address says wrong is passed over', () => {
  const wrong =
    '?what=procedure&decision=%22%3E%3Cscript%3E&guide=c&procedure=x&way=popup&lang=xx&tabs=1&__proto__=x';
  expect(readState(wrong, PRESET, CHOICES)).toEqual(PRESET);
});
