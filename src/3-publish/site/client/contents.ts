import { all } from './element.ts';

/** Marks in the table of contents the section at the top of the view. */
export function startContents(): void {
  const links = new Map(all('.toc a[href^="#"]').map((link) => [link.getAttribute('href'), link]));
  const headings = all('main :is(h2, h3, h4)[id]').filter(({ id }) => links.has(`#${id}`));

  function mark(): void {
    const current = headings.findLast(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 4,
    );
    for (const [href, link] of links) {
      if (href === `#${current?.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
  // Called only when a heading crosses the upper quarter of the window, not on each scroll.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -75% 0px' });
  for (const heading of headings) observer.observe(heading);
}
