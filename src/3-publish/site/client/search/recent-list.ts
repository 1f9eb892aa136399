/** The last searches as links, and the button that forgets them. */
import { element } from '../element.ts';
import { addressOf } from '../site.ts';
import { readAsked, writeAsked } from './question.ts';
import { forgetSearches, recentSearches } from './recent.ts';
import type { SearchWords } from './words.ts';

/** Returns the address of the search page for a text. */
export function searchAddress({ page }: SearchWords, text: string): string {
  return addressOf(page) + writeAsked({ ...readAsked(''), text });
}

/** Draws the last searches into `place`; hides it where there are none. */
export function drawRecent(place: HTMLElement, words: SearchWords): void {
  const searches = recentSearches();
  place.hidden = searches.length === 0;
  const forget = element('button', { type: 'button', class: 'quiet' }, words.forget);
  forget.addEventListener('click', () => {
    forgetSearches();
    place.hidden = true;
    place.closest('dialog, main')?.querySelector('input')?.focus();
  });
  const links = searches.map((text) => {
    const attributes = { href: searchAddress(words, text), 'data-search-again': '' };
    return element('li', {}, element('a', attributes, element('bdi', {}, text)));
  });
  place.replaceChildren(
    element('div', { class: 'section-head' }, element('h2', {}, words.recent), forget),
    element('ul', { class: 'links-list' }, ...links),
    element('p', { class: 'hint' }, words.onlyHere),
  );
}
