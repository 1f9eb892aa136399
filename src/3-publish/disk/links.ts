import type { Element } from 'hast';
import { diskAddress } from './address.ts';
import type { DiskCopy } from './copy.ts';
import { elementsIn, property, sift } from './tree.ts';

/** Properties that hold an address. */
const ADDRESSES = ['href', 'src', 'action'];

/** Where a link that leads nowhere would only be a dead word. */
const WAYS = ['nav', 'header', 'footer'];

/** Turns all addresses below an element into those of the copy; links that lead nowhere become plain text or go. */
export function turnLinks(element: Element, page: string, copy: DiskCopy): void {
  const dead = new Set<Element>();
  for (const name of ADDRESSES) {
    for (const one of elementsIn(element, ({ properties }) => name in properties)) {
      const address = diskAddress(property(one, name), page, copy);
      if (address === null) dead.add(one);
      else one.properties[name] = address;
    }
  }
  sift(element, (one, around) => {
    if (!dead.has(one)) return true;
    if (one.tagName !== 'a' || WAYS.some((name) => around.includes(name))) return false;
    const { href: _, hrefLang, type, ...rest } = one.properties;
    // What is only there to be downloaded says nothing as a text.
    if (type !== undefined) return false;
    one.tagName = 'span';
    one.properties = rest;
    return true;
  });
}
