/** Choosing a language: the one read last, else the browser's, comes first. Nobody is sent anywhere. */
import { all } from './element.ts';
import { recall, remember } from './storage.ts';

const KEY = 'locale';

/** Returns the tag that suits best: the first wish that is there in full, or at least by its language. */
export function bestOf(tags: readonly string[], wishes: readonly string[]): string | null {
  const language = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  for (const wish of wishes) {
    const exact = tags.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const near = exact ?? tags.find((tag) => language(tag) === language(wish));
    if (near) return near;
  }
  return null;
}

/** Remembers the language of a page that has one, and puts it first where languages are chosen. */
export function startChoice(): void {
  const choices = document.querySelector('[data-choose]');
  if (!choices) {
    if (!document.querySelector('[data-lost]')) remember(KEY, document.documentElement.lang);
    return;
  }
  const links = all('a[hreflang]', choices);
  const best = bestOf(
    links.map((link) => link.getAttribute('hreflang') ?? ''),
    [recall(KEY) ?? '', ...navigator.languages].filter(Boolean),
  );
  const link = links.find((candidate) => candidate.getAttribute('hreflang') === best);
  link?.setAttribute('aria-current', 'true');
  if (link?.parentElement) choices.prepend(link.parentElement);
}
