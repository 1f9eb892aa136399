/** Scrolling a drawing that is larger than its region. */

/** Where something lies on one axis, in CSS pixels. */
export interface Span {
  from: number;
  to: number;
}

/** Room between the edge of the region and what it shows. */
const AIR = 24;

/** Less of a region than this is not worth aiming at. */
const LITTLE = 160;

/** How far to scroll so that `end` is in sight, and `begin` with it where both fit. */
export function scrollFor(region: Span, begin: Span, end: Span): number {
  const from = Math.min(begin.from, end.from);
  const to = Math.max(begin.to, end.to);
  const room = region.to - region.from;
  if (to - from <= room) return (from + to - region.from - region.to) / 2;
  // Whatever of the way still fits stands before its end; of a box larger than the region its beginning.
  const last = end.to - (region.to - AIR);
  const first = end.from - (region.from + AIR);
  return end.from < begin.from ? first : Math.min(last, first);
}

/** The part of a region that the window shows; all of it where that is next to nothing. */
function inWindow({ from, to }: Span): Span {
  const shown = { from: Math.max(from, 0), to: Math.min(to, innerHeight) };
  return shown.to - shown.from < LITTLE ? { from, to } : shown;
}

/** Scrolls a region, and nothing around it, to the end of a way. */
export function bringIntoView(region: Element, begin: Element, end: Element): void {
  const [outer, one, other] = [region, begin, end].map((part) => part.getBoundingClientRect());
  if (!outer || !one || !other) return;
  const across = ({ left, right }: DOMRect): Span => ({ from: left, to: right });
  const along = ({ top, bottom }: DOMRect): Span => ({ from: top, to: bottom });
  region.scrollBy(
    scrollFor(across(outer), across(one), across(other)),
    scrollFor(inWindow(along(outer)), along(one), along(other)),
  );
}
