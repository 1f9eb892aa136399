/** Links to results tell their page what to mark, but only at the moment when they are opened: at rest they are clean. */
import { around } from '../element.ts';

function addHit(event: Event): void {
  const link = around(event, 'a[data-hit]');
  if (!(link instanceof HTMLAnchorElement) || !link.dataset['hit']) return;
  const clean = link.href;
  const url = new URL(clean);
  url.searchParams.set('hit', link.dataset['hit']);
  link.href = url.href;
  // By then the browser has taken the address.
  setTimeout(() => {
    link.href = clean;
  });
}

/** Lets the links below `root` take their words along, however they are opened. */
export function startHitLinks(root: HTMLElement): void {
  for (const type of ['click', 'auxclick']) root.addEventListener(type, addHit);
}
