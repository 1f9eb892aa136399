/** Small steps through a parsed page. */
import type { Element, ElementContent, Nodes, Root } from 'hast';

/** All elements below a node that fit, what templates hold included, in the order of the page. */
export function elementsIn(node: Nodes, fits: (element: Element) => boolean): Element[] {
  const own = node.type === 'element' && fits(node) ? [node] : [];
  const children = 'children' in node ? node.children : [];
  const held = node.type === 'element' && node.content ? [node.content] : [];
  return [...own, ...[...children, ...held].flatMap((child) => elementsIn(child, fits))];
}

/** Takes out all elements below one that do not pass, and the paragraphs and entries of lists that are empty then. */
export function sift(
  element: Element,
  passes: (element: Element, around: readonly string[]) => boolean,
  around: readonly string[] = [],
): void {
  const inside = [...around, element.tagName];
  element.children = element.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (!passes(child, inside)) return false;
    const full = child.children.some(isContent);
    sift(child, passes, inside);
    return !full || !['li', 'p', 'ul'].includes(child.tagName) || child.children.some(isContent);
  });
}

function isContent(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/** The first element of this name; throws where the page has none. */
export function first(root: Root, name: string): Element {
  const [found] = elementsIn(root, ({ tagName }) => tagName === name);
  if (!found)
    throw new Error(`No <${name}> in a page: this should never happen, please report it.`);
  return found;
}

/** A property as text; empty where there is none. */
export function property({ properties }: Element, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' ? value : '';
}
