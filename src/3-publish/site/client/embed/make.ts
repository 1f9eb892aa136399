/** Makes the elements of a checklist; never from markup, so that no host's policy and no data can be harmed. */
import type { Drawing } from '../../icons.ts';
import { element } from '../element.ts';

const SVG = 'http://www.w3.org/2000/svg';
const MARKED = /`([^`]+)`|\*\*(.+?)\*\*/;

/** Nodes of a text with `**bold**` and `` `code` ``. */
export function marked(text: string): Node[] {
  const found = MARKED.exec(text);
  if (!found) return text ? [document.createTextNode(text)] : [];
  const [whole, code, bold = ''] = found;
  const made = code
    ? element('code', {}, code.replaceAll('\u00A0', ' '))
    : element('b', {}, ...marked(bold));
  return [
    ...marked(text.slice(0, found.index)),
    made,
    ...marked(text.slice(found.index + whole.length)),
  ];
}

/** The same text without its marks, with ordinary blanks: as it goes into tickets and events. */
export function plain(text: string): string {
  return text
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replaceAll('\u00A0', ' ');
}

/** One decorative icon. */
export function icon(shapes: readonly Drawing[] = []): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, attributes] of shapes) {
    const shape = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    svg.append(shape);
  }
  return svg;
}

/** A button that does something. */
export function button(
  attributes: Readonly<Record<string, string>>,
  act: () => void,
  ...content: readonly (Node | string)[]
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, ...content);
  made.addEventListener('click', act);
  return made;
}

/** Elements of sentences of guides that keep their meaning here. */
const KEPT = ['b', 'strong', 'em', 'i', 'code', 'kbd', 'sub', 'sup'] as const;

/**
 * Nodes of the HTML of a sentence: emphasis and code stay what they are, links become links to http addresses, all else
 * is text.
 * @param base what relative addresses belong to
 */
export function sentence(html: string, base: string): Node[] {
  const root = element('span', {});
  const open: Element[] = [root];
  for (const [token, closing, name = '', rest = ''] of html.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|[^<]+|</gi,
  )) {
    const top = open.at(-1) ?? root;
    if (!name) top.append(unescaped(token));
    else if (closing) {
      if (open.length > 1 && top.localName === name) open.pop();
    } else {
      const kept = KEPT.find((known) => known === name);
      const made = kept ? element(kept, {}) : name === 'a' ? linked(rest, base) : null;
      if (!made) continue;
      top.append(made);
      open.push(made);
    }
  }
  return [...root.childNodes];
}

function linked(attributes: string, base: string): HTMLAnchorElement | null {
  const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
  const url = href === undefined ? null : URL.parse(unescaped(href), base);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return element('a', { href: url.href, target: '_blank', rel: 'noopener' });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** Undoes what the site escapes. */
function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,5})|(amp|lt|gt|quot));/gi, (_, hex, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (NAMED[name] ?? ''),
  );
}
