import { decodeEntities } from './entities.ts';

/** An inline HTML tag that documents may use. */
export interface HtmlTag {
  name: string;
  role: 'break' | 'wrapper' | 'transparent';
  closing: boolean;
  /** `<a id="2"/>`: the author meant an empty anchor. */
  empty: boolean;
  href: string;
  /** Ids that the tag sets. */
  anchors: string[];
}

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*|\/)*)>$/;
const WRAPPERS = new Set(['strong', 'b', 'em', 'i', 'a']);
/** Tags whose content is kept and whose look is ours. */
const TRANSPARENT = new Set(
  'sup sub font u span center small big code pre p div kbd mark tt ins'.split(' '),
);

/** Reads a tag; null for every tag that is not on the list, which is text then. */
export function tagOf(html: string): HtmlTag | null {
  const match = TAG.exec(html);
  const name = match?.[2]?.toLowerCase() ?? '';
  const role = roleOf(name);
  if (!match || !role) return null;
  const closing = match[1] === '/';
  const attributes = name === 'a' && !closing ? (match[3] ?? '') : '';
  const href = readAttribute(attributes, 'href') ?? '';
  const anchors = ['name', 'id'].flatMap((attribute) =>
    anchorOf(readAttribute(attributes, attribute)),
  );
  return { name, role, closing, empty: attributes.trimEnd().endsWith('/') && !href, href, anchors };
}

/** An id without blanks and quotes, which no address could name. */
export function anchorOf(value: string | null): string[] {
  const id = decodeEntities(value ?? '')
    .trim()
    .replace(/[\s"'<>&#%]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? [] : [id];
}

function roleOf(name: string): HtmlTag['role'] | null {
  if (name === 'br') return 'break';
  if (WRAPPERS.has(name)) return 'wrapper';
  return TRANSPARENT.has(name) ? 'transparent' : null;
}

function readAttribute(attributes: string, name: string): string | null {
  if (!attributes.includes(name)) return null;
  const pattern = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'/>]+))`, 'i');
  const match = pattern.exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3] ?? '') || null : null;
}
