import { all, element } from '../element.ts';
import type { Amounts } from './amounts.ts';
import { askFirst } from './ask.ts';
import { noteState } from './state.ts';
import { forgetVisited, type Visited, visitedPages } from './visited.ts';
import { count, type OfflineWords } from './words.ts';

/** So many of them are shown before the reader asks for the rest. */
const FIRST = 12;

/** Draws a link to a page that is kept, with the day since when. */
export function visitedItem({ at, locale, title, url }: Visited, { day }: Amounts): HTMLElement {
  const link = element('a', { href: url, lang: locale, hreflang: locale }, title || url);
  return element('li', {}, link, ' ', element('span', { class: 'hint' }, day(at)));
}

/** Returns the kept pages without those that only serve; none where the browser keeps nothing. */
export async function keptPages(): Promise<readonly Visited[]> {
  const pages = await visitedPages().catch(() => []);
  return pages.filter(({ url }) => !/\/offline\/(?:missing\/)?$/.test(url));
}

/** Lists the pages that are kept because they were read, and forgets them where asked to. */
export async function startVisits(
  section: HTMLElement,
  words: OfflineWords,
  amounts: Amounts,
  say: (text: string) => void,
  changed: () => void,
): Promise<void> {
  const [head] = all('.section-head', section);
  const [filled] = all('[data-visited-filled]', section);
  const [none] = all('[data-visited-none]', section);
  const button = element('button', { type: 'button', class: 'quiet' }, words.forget);
  const forget = askFirst(
    button,
    { ask: words.askForget, yes: words.forget, no: words.keep },
    () => void forgetAll(),
  );
  head?.append(forget);
  await draw();

  async function draw(): Promise<void> {
    const pages = await keptPages();
    const items = pages.map((page) => visitedItem(page, amounts));
    const rest = items.splice(FIRST);
    const list = element('ul', { class: 'links-list' }, ...items);
    filled?.replaceChildren(list, ...(rest.length > 0 ? [more(rest)] : []));
    for (const one of [filled?.parentElement, forget])
      one?.toggleAttribute('hidden', pages.length === 0);
    none?.toggleAttribute('hidden', pages.length > 0);
  }

  function more(rest: readonly HTMLElement[]): HTMLElement {
    return element(
      'details',
      {},
      element('summary', {}, count(words.visitedMore, rest.length, words.locale)),
      element('ul', { class: 'links-list' }, ...rest),
    );
  }

  async function forgetAll(): Promise<void> {
    await forgetVisited().catch(() => undefined);
    await noteState();
    await draw();
    section.querySelector('h2')?.focus();
    say(words.forgotten);
    changed();
  }
}
