/** What is kept in passing: pages that were read, and the files that they need. */
import { ASSETS, describe, FALLBACKS, stamped, VISITED, whenKept } from '../offline/kept.ts';
import { isLeftAlone, isNamedByContent } from './files.ts';

/** The oldest pages beyond so many go; of files, which are small, more may stay. */
const MOST = { [VISITED]: 300, [ASSETS]: 1500 } as const;

/** In milliseconds. */
const DAY = 86_400_000;

/** True for an answer of the site itself: networks that want a sign-in answer with pages of their own. */
export function isOurs(response: Response, text: string): boolean {
  return !isHtml(response) || /<html[^>]* data-offline=/.test(text.slice(0, 600));
}

function isHtml({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('html') ?? false;
}

/** The address under which an answer is kept: what a page is asked for with does not change it. */
export function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Keeps an answer, unless it is none of ours. */
export async function keep(url: string, response: Response): Promise<void> {
  const name = isNamedByContent(new URL(url).pathname) ? ASSETS : VISITED;
  const key = keyOf(url);
  const whole = await stamped(response);
  if (name === VISITED) {
    const text = await whole.clone().text();
    if (!isOurs(whole, text)) return;
    if (isHtml(whole)) describe(whole, text);
  }
  const cache = await caches.open(name);
  // Put anew it is the newest one.
  await cache.delete(key);
  await cache.put(key, whole);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(0, keys.length - MOST[name]))) await cache.delete(old);
}

/** Keeps what a page has loaded before the worker was there, as far as it is of the site. */
export async function keepAll(urls: readonly string[]): Promise<void> {
  const own = urls.filter((url) => {
    const { origin, pathname } = new URL(url, location.origin);
    return origin === location.origin && !isLeftAlone(pathname);
  });
  await Promise.all([...new Set(own.map(keyOf))].map(keepOne));
}

async function keepOne(url: string): Promise<void> {
  try {
    if (isNamedByContent(new URL(url).pathname) && (await caches.match(url))) return;
    const response = await fetch(url);
    if (!response.ok || response.redirected) return;
    const copy = response.clone();
    await keep(url, response);
    await keepLinked(url, copy);
  } catch {
    // It is kept when it is read next time.
  }
}

/** Scripts load others later on; without network they could not. */
async function keepLinked(url: string, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (!/html|javascript/.test(type)) return;
  const names = (await response.text()).match(/[\w./-]+\.(?:js|css)(?=["'`])/g) ?? [];
  const linked = [...new Set(names.map((name) => new URL(name, url).href))];
  await Promise.all(linked.filter((one) => isNamedByContent(new URL(one).pathname)).map(keepOne));
}

/** Keeps the page that stands in for those that are not here, with all that it needs. */
export async function keepFallback(address: string): Promise<void> {
  const url = new URL(address, location.origin).href;
  try {
    const cache = await caches.open(FALLBACKS);
    const kept = await cache.match(url);
    if (kept && Date.now() - Date.parse(whenKept(kept)) < DAY) return;
    const response = await fetch(url);
    if (!response.ok) return;
    const copy = response.clone();
    const whole = await stamped(response);
    if (isOurs(whole, await whole.clone().text())) {
      // It is of no use before all is here that it needs.
      await keepLinked(url, copy);
      await cache.put(url, whole);
    }
  } catch {
    // Next time.
  }
}
