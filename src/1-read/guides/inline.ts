import type { PhrasingContent } from 'mdast';
import { tagOf } from './html-tag.ts';
import { pushText, pushTokens, trimInline } from './inline-parts.ts';
import type { Inline } from './model.ts';
import { SEGMENT_OPEN, TOKEN } from './tokens.ts';

/** What turning syntax into inline content leaves behind. */
export interface InlineResult {
  content: Inline[];
  /** Ids of `<a name>` and `<a id>` anchors that stood in the text. */
  anchors: string[];
}

/**
 * Inline syntax → inline content: allow-listed HTML becomes nodes, every other tag becomes text.
 * @param lineEnd what a line break inside a paragraph becomes.
 */
export function readInline(
  nodes: readonly PhrasingContent[],
  lineEnd = ' ',
  depth = 0,
): InlineResult {
  const reader = new InlineReader(lineEnd, depth);
  for (const node of nodes) reader.visit(node);
  return reader.end();
}

interface Frame {
  /** Name of the open HTML tag, or null at the bottom. */
  tag: string | null;
  href: string;
  children: Inline[];
}

/** Deepest bold in bold in a link …; deeper content keeps its words and loses its markup. */
const MAX_DEPTH = 40;

/** Tags that machine translation leaks into a sentence. */
const LEAKED = /<+\/?c\d+>?/g;

class InlineReader {
  readonly #anchors: string[] = [];
  readonly #lineEnd: string;
  readonly #depth: number;
  readonly #bottom: Frame = { tag: null, href: '', children: [] };
  readonly #open: Frame[] = [];

  constructor(lineEnd: string, depth: number) {
    this.#lineEnd = lineEnd;
    this.#depth = depth;
  }

  end(): InlineResult {
    while (this.#open.length > 0) this.#close();
    return { content: trimInline(this.#bottom.children), anchors: this.#anchors };
  }

  visit(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
        this.#tokens(node.value);
        break;
      case 'inlineCode':
        if (node.value.includes(SEGMENT_OPEN)) this.#tokens(node.value);
        else this.#push({ type: 'inlineCode', value: node.value });
        break;
      case 'strong':
      case 'emphasis':
      case 'delete': {
        const children = this.#nested(node.children);
        if (children.length > 0) this.#push({ type: node.type, children: children as never });
        break;
      }
      case 'link':
        this.#link(node.url.replace(TOKEN, '').trim(), this.#nested(node.children));
        break;
      case 'image':
        for (const [, open, index] of (node.alt ?? '').matchAll(TOKEN)) {
          if (open === SEGMENT_OPEN) this.#push({ type: 'segment', index: Number(index) });
        }
        this.#push({
          type: 'image',
          url: node.url.replace(TOKEN, ''),
          alt: (node.alt ?? '').replace(TOKEN, ''),
        });
        break;
      case 'break':
        this.#push({ type: 'break' });
        break;
      case 'html':
        this.#html(node.value);
        break;
      case 'linkReference':
        for (const child of node.children) this.visit(child);
        break;
      case 'imageReference':
        this.#tokens(node.alt ?? '');
        break;
      case 'footnoteReference':
        this.#tokens(`[^${node.label ?? node.identifier}]`);
        break;
      default:
        break;
    }
  }

  #html(value: string): void {
    if (value.startsWith('<!--')) return;
    const tag = tagOf(value);
    if (!tag) {
      pushText(this.#top(), value.replace(LEAKED, ''), this.#lineEnd);
      return;
    }
    for (const id of tag.anchors) this.#anchors.push(id);
    if (tag.role === 'break') this.#push({ type: 'break' });
    else if (tag.role === 'wrapper' && tag.closing) this.#closeThrough(tag.name);
    else if (tag.role === 'wrapper' && !tag.empty && this.#open.length < MAX_DEPTH) {
      this.#open.push({ tag: tag.name, href: tag.href, children: [] });
    }
  }

  #link(url: string, children: Inline[]): void {
    if (url === '') this.#push(...children);
    else this.#push({ type: 'link', url, children: children as never });
  }

  #closeThrough(name: string): void {
    if (!this.#open.some((frame) => frame.tag === name)) return;
    let closed: string | null = '';
    while (closed !== name) {
      closed = this.#open.at(-1)?.tag ?? name;
      this.#close();
    }
  }

  #close(): void {
    const frame = this.#open.pop();
    if (!frame || frame.children.length === 0) return;
    if (frame.tag === 'a') this.#link(frame.href, frame.children);
    else {
      const type = frame.tag === 'em' || frame.tag === 'i' ? 'emphasis' : 'strong';
      this.#push({ type, children: frame.children as never });
    }
  }

  #nested(children: readonly PhrasingContent[]): Inline[] {
    if (this.#depth >= MAX_DEPTH) return this.#flat(children);
    const inner = readInline(children, this.#lineEnd, this.#depth + 1);
    this.#anchors.push(...inner.anchors);
    return inner.content;
  }

  /** Words and sentences of a tree too deep to recurse into. */
  #flat(nodes: readonly PhrasingContent[]): Inline[] {
    const out: Inline[] = [];
    const waiting = [...nodes].reverse();
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if ('children' in node) waiting.push(...[...node.children].reverse());
      else if ('value' in node) pushTokens(out, node.value, this.#lineEnd);
      else if ('alt' in node) pushTokens(out, node.alt ?? '', this.#lineEnd);
    }
    return out;
  }

  #tokens(value: string): void {
    pushTokens(this.#top(), value, this.#lineEnd);
  }

  #push(...nodes: Inline[]): void {
    this.#top().push(...nodes);
  }

  #top(): Inline[] {
    return (this.#open.at(-1) ?? this.#bottom).children;
  }
}
