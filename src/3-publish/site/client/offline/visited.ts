/** Pages that were read with a network and are kept since. */
import { described, VISITED, whenKept } from './kept.ts';

export interface Visited {
  url: string;
  title: string;
  locale: string;
  /** When it was kept, as ISO 8601. */
  at: string;
}

/** All kept pages, the newest first. */
export async function visitedPages(): Promise<Visited[]> {
  const cache = await caches.open(VISITED);
  const pages: Visited[] = [];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    const about = response && described(response);
    if (!about) continue;
    const { pathname: url } = new URL(request.url);
    const title = plain(about.title).replace(/ · Handoff$/, '');
    pages.push({ url, title, locale: about.locale, at: whenKept(response) });
  }
  return pages.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** A text without the signs that stand for others in HTML. */
function plain(html: string): string {
  return new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';
}

/** Forgets all kept pages. */
export async function forgetVisited(): Promise<void> {
  await caches.delete(VISITED);
}
