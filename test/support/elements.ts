import type { Element, Nodes } from 'hast';
import type { BuiltPage } from './pages.ts';

/** An attribute by its property name in hast (`hrefLang`, `dataSegment`) as text; null where there is none. */
export function valueOf({ properties }: Element, name: string): string | null {
  const value = properties[name];
  if (value === undefined || value === null || value === false) return null;
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value);
}

/** The elements of a page that have the attribute, with its value. */
export function withAttribute(
  page: BuiltPage,
  name: string,
): readonly { element: Element; value: string }[] {
  return page.elements.flatMap((element) => {
    const value = valueOf(element, name);
    return value === null ? [] : [{ element, value }];
  });
}

/** All text below a node, with each run of blanks as one. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

/** A stretch of text and the language that its nearest element with `lang` says. */
export interface Spoken {
  lang: string;
  text: string;
}

/** Everything that a page says, language by language; scripts say nothing. */
export function spokenIn({ elements }: BuiltPage): readonly Spoken[] {
  const [root] = elements;
  return root ? spoken(root, '') : [];
}

function spoken(node: Nodes, around: string): readonly Spoken[] {
  if (node.type === 'text') return node.value.trim() ? [{ lang: around, text: node.value }] : [];
  if (node.type !== 'element' || node.tagName === 'script') return [];
  const lang = valueOf(node, 'lang') ?? around;
  const own = ['ariaLabel', 'alt', 'title'].flatMap((name) => {
    const text = valueOf(node, name);
    return text ? [{ lang, text }] : [];
  });
  return [...own, ...node.children.flatMap((child) => spoken(child, lang))];
}
