import { copy } from './copy.ts';
import { all } from './element.ts';
import type { ClientStrings } from './strings.ts';

/** Lets the print buttons print and the links of steps copy their address. */
export function startActions(strings: ClientStrings): void {
  for (const button of all('[data-print]')) button.addEventListener('click', () => print());
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.anchor')) {
    link.addEventListener('click', () => copy(link.href, strings.linkCopied));
  }
}
