/** Marks what was searched for on the page that a result opened; loaded only where the address says so. */
import { all, element } from './element.ts';
import { patternOf, wordsIn } from './hit-words.ts';

const BLOCKS =
  '[data-segment], [data-segment-source], p, li, td, th, dt, dd, pre, h1, h2, h3, h4, h5, h6, label, figcaption';
const SKIPPED = 'script, style, template, svg, textarea, select, option, mark';
const HEADINGS = 'main :is(h1, h2, h3, h4, h5, h6)';

/** What belongs to a place of the page: its section where it is a heading, else itself. */
function scopeOf(place: HTMLElement | null, main: Element): Range {
  const scope = document.createRange();
  scope.selectNodeContents(main);
  if (!place) return scope;
  const headings = all(HEADINGS);
  const at = headings.indexOf(place);
  if (at < 0) {
    scope.selectNode(place);
    return scope;
  }
  scope.setStartBefore(place);
  const next = headings.slice(at + 1).find(({ tagName }) => tagName <= place.tagName);
  if (next) scope.setEndBefore(next);
  return scope;
}

/** Texts of the scope, those of one sentence or block together: a word may go through several elements. */
function blocksOf(scope: Range, main: Element): Iterable<readonly Text[]> {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(SKIPPED)) continue;
    if (scope.intersectsNode(node)) texts.push(node);
  }
  return Map.groupBy(texts, (text) => text.parentElement?.closest(BLOCKS) ?? main).values();
}

/** Marks all that the pattern finds in texts that belong together. */
function markIn(texts: readonly Text[], pattern: RegExp): void {
  const whole = texts.map(({ data }) => data).join('');
  const hits = [...whole.matchAll(pattern)].filter(([hit]) => hit !== '');
  let end = whole.length;
  // From the end, so that what is still to be cut keeps its place.
  for (const text of [...texts].reverse()) {
    const start = end - text.length;
    for (const { 0: hit, index } of [...hits].reverse()) {
      const from = Math.max(index, start) - start;
      const to = Math.min(index + hit.length, end) - start;
      if (from >= to) continue;
      const part = text.splitText(from);
      part.splitText(to - from);
      const mark = element('mark', { 'data-hit-mark': '' });
      part.replaceWith(mark);
      mark.append(part);
    }
    end = start;
  }
}

function isInView(mark: Element): boolean {
  const { bottom, top } = mark.getBoundingClientRect();
  const covered = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  return top >= covered && bottom <= innerHeight;
}

function placeNamed(fragment: string): HTMLElement | null {
  try {
    // Behind `?` stands the state of a decision.
    const [id = ''] = decodeURIComponent(fragment.slice(1)).split('?');
    return document.getElementById(id);
  } catch {
    return null;
  }
}

/** Marks the words of the address below its place, shows the first of them and takes them out of the address. */
export function showHit(): void {
  const words = wordsIn(location.search);
  const url = new URL(location.href);
  url.searchParams.delete('hit');
  history.replaceState(history.state, '', url);
  const main = document.querySelector('main');
  if (!main || words.length === 0) return;
  const place = placeNamed(location.hash);
  const inside = place && main.contains(place) && place !== main ? place : null;
  const pattern = patternOf(words);
  for (const texts of [...blocksOf(scopeOf(inside, main), main)]) markIn(texts, pattern);
  const first = all('[data-hit-mark]', main).find((mark) => mark.checkVisibility());
  if (first && !isInView(first)) first.scrollIntoView({ block: 'center', behavior: 'instant' });
}

showHit();
