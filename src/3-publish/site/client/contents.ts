import { all } from './element.ts';
import { headerEdge } from './place.ts';

/** A section counts as begun when its heading is so near below the header, in CSS pixels. */
const BEGUN = 48;

/** Marks in the table of contents the section at the top of the view. */
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
    for (const link of links) {
      if (link.getAttribute('href') === href) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }

  mark();
  addEventListener('scroll', mark, { passive: true });
}
