import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Image, Link, PhrasingContent, Text } from 'mdast';
import { type Handler, type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { escapeText } from './escape.ts';
import { SCHEMA } from './schema.ts';

/** Where a link leads. */
export interface LinkTarget {
  /** Null for a link that leads nowhere; its words stay as text. */
  url: string | null;
  external: boolean;
  /** Locale of the page behind the link where it is not the reader's own, else null. */
  locale: string | null;
}

export interface InlineOptions {
  /** Says where a link leads, by its address as written. */
  link: (href: string) => LinkTarget;
  /** Sets the words, for example their no-break spaces. */
  text?: ((value: string) => string) | undefined;
  /** Handlers for nodes that are not mdast's own, by their type. */
  handlers?: Readonly<Record<string, Handler>> | undefined;
}

/**
 * HTML of inline content, safe whatever the content holds: it passes an allow-list of elements and attributes.
 * Text alone, the common case, is only escaped.
 */
export function inlineHtml(nodes: readonly PhrasingContent[], options: InlineOptions): string {
  const { text } = options;
  let out = '';
  for (const node of nodes) {
    if (node.type !== 'text') return markedUp(nodes, options);
    out += escapeText(text ? text(node.value) : node.value);
  }
  return out;
}

function markedUp(nodes: readonly PhrasingContent[], options: InlineOptions): string {
  // A paragraph, since a root would get line breaks between its children.
  const paragraph = toHast(
    { type: 'paragraph', children: [...nodes] },
    { handlers: handlersFor(options) },
  );
  const children = 'children' in paragraph ? paragraph.children : [];
  return toHtml(sanitize({ type: 'root', children }, SCHEMA));
}

/** One set of handlers for each options object, which lives as long as a page is written. */
const known = new WeakMap<InlineOptions, Handlers>();

function handlersFor(options: InlineOptions): Handlers {
  const made = known.get(options);
  if (made) return made;
  const { text } = options;
  const handlers: Handlers = {
    ...options.handlers,
    link: (state: State, node: Link) => link(state.all(node), options.link(node.url)),
    image: (_: State, node: Image) => span('image', [{ type: 'text', value: node.alt ?? '' }]),
    break: (): Element => ({ type: 'element', tagName: 'br', properties: {}, children: [] }),
    ...(text && {
      text: (_: State, node: Text): ElementContent => ({ type: 'text', value: text(node.value) }),
    }),
  };
  known.set(options, handlers);
  return handlers;
}

function link(children: ElementContent[], target: LinkTarget): Element | ElementContent[] {
  if (target.url === null) return span('broken', children);
  const anchor: Element = {
    type: 'element',
    tagName: 'a',
    properties: {
      href: target.url,
      ...(target.external && { rel: ['external'] }),
      ...(target.locale !== null && { hrefLang: target.locale, className: ['foreign'] }),
    },
    children,
  };
  if (target.locale === null) return anchor;
  const tag = span('tag', [{ type: 'text', value: target.locale.toUpperCase() }]);
  tag.properties['ariaHidden'] = 'true';
  return [anchor, tag];
}

function span(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}
