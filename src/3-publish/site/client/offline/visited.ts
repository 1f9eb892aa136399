/** Pages that were read with a network and are kept since. */
import { VISITED, whenKept } from './kept.ts';

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
    if (!response?.headers.get('content-type')?.includes('html')) continue;
    const { documentElement, title } = new DOMParser().parseFromString(
      await response.text(),
      'text/html',
    );
    const url = new URL(request.url).pathname;
    pages.push({
      url,
      title: title.replace(/ · Handoff$/, ''),
      locale: documentElement.lang,
      at: whenKept(response),
    });
  }
  return pages.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Forgets all kept pages. */
export async function forgetVisited(): Promise<void> {
  await caches.delete(VISITED);
}
