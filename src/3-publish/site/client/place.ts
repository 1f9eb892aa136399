/** The reader's place on the page: measured, kept over a change of layout, and found again. */
import { all, isShown } from './element.ts';
import { type Landmark, nearest } from './landmarks.ts';

const POINTS = 'main :is([data-segment], h2, h3, h4, [data-step])[id]';
const KEPT = 60;

/** The half of a pair that is drawn: a sentence carries its id on the translation, which "English only" hides. */
function drawn(point: HTMLElement): HTMLElement | null {
  if (isShown(point)) return point;
  const id = point.dataset['segment'];
  const source =
    id && document.querySelector<HTMLElement>(`[data-segment-source="${CSS.escape(id)}"]`);
  return source && isShown(source) ? source : null;
}

/** Returns the height of what covers the top of the window, in CSS pixels. */
export function headerEdge(): number {
  return Math.max(0, document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0);
}

/** Returns the landmarks around the top of the view, nearest first. */
export function readPlace(): Landmark[] {
  const points = all(POINTS).flatMap((point): Landmark[] => {
    const top = drawn(point)?.getBoundingClientRect().top;
    return top === undefined ? [] : [{ id: point.id, top }];
  });
  return nearest(points, headerEdge(), KEPT);
}

/** Scrolls the first landmark that this page knows to where it was; tells whether there was one. */
export function findPlace(landmarks: readonly Landmark[]): boolean {
  for (const { id, top } of landmarks) {
    const point = document.getElementById(id);
    const now = point && drawn(point)?.getBoundingClientRect().top;
    if (typeof now !== 'number') continue;
    scrollBy({ top: now - top, behavior: 'instant' });
    return true;
  }
  return false;
}

/** Makes a change of layout without moving what the reader looks at: `control` where it is in view, else the text. */
export function keepPlace(control: Element, change: () => void): void {
  const before = control.getBoundingClientRect();
  const inView = before.bottom > headerEdge() && before.top < innerHeight;
  const landmarks = inView ? [] : readPlace();
  change();
  if (inView) {
    scrollBy({ top: control.getBoundingClientRect().top - before.top, behavior: 'instant' });
  } else {
    findPlace(landmarks);
  }
}
