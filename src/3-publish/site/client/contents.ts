import { all } from './element.ts';
import { headerEdge } from './place.ts';

/** A section counts as begun when its heading is so near below the header, in CSS pixels. */
const BEGUN = 48;

/** Scrolls a list that is longer than its box until the link is in sight; the page itself stays. */
function reveal(link: HTMLElement | null | undefined): void {
  const box = link?.closest('.side, .margin');
  if (!link || !box) return;
  const { top, bottom } = link.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  if (top < frame.top) box.scrollTop += top - frame.top;
  else if (bottom > frame.bottom) box.scrollTop += bottom - frame.bottom;
}

/** Marks in the table of contents the section at the top of the view, and shows where the side bar stands. */
export function startContents(): void {
  const links = all('.toc a[href^="#"]');
  const headings = all('main :is(h2, h3, h4)[id]').filter(({ id }) =>
    links.some((link) => link.getAttribute('href') === `#${id}`),
  );
  let marked = '';

  function mark(): void {
    const line = headerEdge() + BEGUN;
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < line);
    const href = current ? `#${current.id}` : '';
    if (href === marked) return;
    marked = href;
    for (const link of links) link.removeAttribute('aria-current');
    const link = links.find((candidate) => candidate.getAttribute('href') === href);
    link?.setAttribute('aria-current', 'true');
    reveal(link);
  }

  mark();
  addEventListener('scroll', mark, { passive: true });
  reveal(document.querySelector<HTMLElement>('.side [aria-current]'));
}
