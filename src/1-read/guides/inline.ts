import type { PhrasingContent } from 'mdast';
import type { Inline } from './model.ts';
import { SEGMENT_OPEN, TOKEN } from './tokens.ts';

/** What turning syntax into inline content leaves behind. */
export interface InlineResult {
  content: Inline[];
  /** Ids of `<a name>` and `<a id>` anchors that stood in the text. */
  anchors: string[];
}

interface Frame {
  /** Name of the open HTML tag, or null at the bottom. */
  tag: string | null;
  href: string;
  children: Inline[];
}

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*|\/)*)>$/;
const WRAPPERS = new Map<string, 'strong' | 'emphasis'>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
]);
/** Tags whose content is kept and whose look is ours. */
const TRANSPARENT = new Set(
  'sup sub font u span center small big code pre p div kbd mark tt ins'.split(' '),
);
/** Tags that machine translation leaks into a sentence. */
const LEAKED = /<+\/?c\d+>?/g;

/**
 * Inline syntax → inline content: allow-listed HTML becomes nodes, every other tag becomes text.
 * @param lineEnd what a line break inside a paragraph becomes.
 */
export function readInline(nodes: readonly PhrasingContent[], lineEnd = ' '): InlineResult {
  const anchors: string[] = [];
  const stack: Frame[] = [{ tag: null, href: '', children: [] }];

  function top(): Frame {
    return stack.at(-1) ?? { tag: null, href: '', children: [] };
  }
  function close(): void {
    const frame = stack.pop();
    if (!frame) return;
    const wrapper = frame.tag === null ? undefined : WRAPPERS.get(frame.tag);
    if (frame.children.length === 0) return;
    if (wrapper) top().children.push({ type: wrapper, children: frame.children as never });
    else if (frame.tag === 'a' && frame.href !== '') {
      top().children.push({ type: 'link', url: frame.href, children: frame.children as never });
    } else top().children.push(...frame.children);
  }
  function html(value: string): void {
    if (value.startsWith('<!--')) return;
    const match = TAG.exec(value);
    const name = match?.[2]?.toLowerCase() ?? '';
    const closing = match?.[1] === '/';
    if (name === 'br') return void top().children.push({ type: 'break' });
    const wraps = WRAPPERS.has(name) || name === 'a';
    if (!match || !(wraps || TRANSPARENT.has(name))) {
      return void pushText(top().children, value.replace(LEAKED, ''), lineEnd);
    }
    if (name === 'a' && !closing) {
      const attributes = match[3] ?? '';
      for (const attribute of ['name', 'id']) {
        const id = readAttribute(attributes, attribute);
        if (id) anchors.push(id);
      }
      const href = readAttribute(attributes, 'href');
      // `<a id="2"/></a>`: the author meant an empty anchor.
      if (attributes.trimEnd().endsWith('/') && !href) return;
      return void stack.push({ tag: 'a', href: href ?? '', children: [] });
    }
    if (!wraps) return;
    if (!closing) return void stack.push({ tag: name, href: '', children: [] });
    if (stack.some((frame) => frame.tag === name)) {
      let done = false;
      while (!done) {
        done = top().tag === name;
        close();
      }
    }
  }
  function visit(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        return pushTokens(top().children, node.value, lineEnd);
      case 'inlineCode':
        if (!node.value.includes(SEGMENT_OPEN)) {
          return void top().children.push({ type: 'inlineCode', value: node.value });
        }
        return pushTokens(top().children, node.value, lineEnd);
      case 'strong':
      case 'emphasis':
      case 'delete': {
        const inner = nested(node.children);
        if (inner.length > 0) top().children.push({ type: node.type, children: inner as never });
        return;
      }
      case 'link': {
        const inner = nested(node.children);
        const url = node.url.replace(TOKEN, '').trim();
        if (url === '' && inner.length > 0) return void top().children.push(...inner);
        return void top().children.push({ type: 'link', url, children: inner as never });
      }
      case 'image':
        pushSegments(top().children, node.alt ?? '');
        return void top().children.push({
          type: 'image',
          url: node.url.replace(TOKEN, ''),
          alt: (node.alt ?? '').replace(TOKEN, ''),
        });
      case 'break':
        return void top().children.push({ type: 'break' });
      case 'html':
        return html(node.value);
      case 'linkReference':
        for (const child of node.children) visit(child);
        return;
      case 'imageReference':
        return pushTokens(top().children, node.alt ?? '');
      case 'footnoteReference':
        return pushTokens(top().children, `[^${node.label ?? node.identifier}]`);
      default:
        return;
    }
  }
  function nested(children: readonly PhrasingContent[]): Inline[] {
    const inner = readInline(children, lineEnd);
    anchors.push(...inner.anchors);
    return inner.content;
  }

  for (const node of nodes) visit(node);
  while (stack.length > 1) close();
  return { content: trimInline(top().children), anchors };
}

/** Text with tokens → text nodes and segment references. */
export function pushTokens(into: Inline[], value: string, lineEnd = ' '): void {
  if (!value.includes(SEGMENT_OPEN)) return pushText(into, value, lineEnd);
  let at = 0;
  for (const match of value.matchAll(TOKEN)) {
    if (match[1] !== SEGMENT_OPEN) continue;
    pushText(into, value.slice(at, match.index), lineEnd);
    into.push({ type: 'segment', index: Number(match[2]) });
    at = match.index + match[0].length;
  }
  pushText(into, value.slice(at), lineEnd);
}

function pushSegments(into: Inline[], value: string): void {
  for (const match of value.matchAll(TOKEN)) {
    if (match[1] === SEGMENT_OPEN) into.push({ type: 'segment', index: Number(match[2]) });
  }
}

function pushText(into: Inline[], value: string, lineEnd: string): void {
  if (value === '') return;
  const text = value.replace(/\s*\n\s*/g, lineEnd);
  const last = into.at(-1);
  if (last?.type === 'text') last.value += text;
  else into.push({ type: 'text', value: text });
}

/** Without blanks and line breaks at both ends. */
export function trimInline(nodes: Inline[]): Inline[] {
  while (nodes.length > 0) {
    const first = nodes[0];
    if (first?.type === 'break') nodes.shift();
    else if (first?.type === 'text' && first.value.trimStart() === '') nodes.shift();
    else break;
  }
  while (nodes.length > 0) {
    const last = nodes.at(-1);
    if (last?.type === 'break') nodes.pop();
    else if (last?.type === 'text' && last.value.trimEnd() === '') nodes.pop();
    else break;
  }
  const first = nodes[0];
  if (first?.type === 'text') first.value = first.value.trimStart();
  const last = nodes.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return nodes;
}

function readAttribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'i').exec(
    attributes,
  );
  return match ? (match[1] ?? match[2] ?? match[3] ?? null) || null : null;
}

/** Text of inline content in one language; `of` gives the text of a segment. */
export function inlineText(nodes: readonly Inline[], of: (index: number) => string = () => ''): string {
  let text = '';
  for (const node of nodes) {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        text += node.value;
        break;
      case 'break':
        text += ' ';
        break;
      case 'image':
        text += node.alt ?? '';
        break;
      case 'segment':
        text += of(node.index);
        break;
      default:
        text += inlineText(node.children as readonly Inline[], of);
    }
  }
  return text;
}

/** Indexes of all segments that inline content refers to, in order. */
export function segmentsOf(nodes: readonly Inline[]): number[] {
  const found: number[] = [];
  for (const node of nodes) {
    if (node.type === 'segment') found.push(node.index);
    else if ('children' in node) found.push(...segmentsOf(node.children as readonly Inline[]));
  }
  return found;
}
