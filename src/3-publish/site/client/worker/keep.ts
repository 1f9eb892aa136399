/** What is kept in passing: pages that were read, and the files that they need. */
import { ASSETS, describe, FALLBACKS, stamped, VISITED, whenKept } from '../offline/kept.ts';
import { isLeftAlone, isNamedByContent } from './files.ts';

/** The oldest beyond so many go; of files, which are small, more may stay. */
const MOST = { [VISITED]: 300, [ASSETS]: 1500 } as const;
/** So many go at a time. */
const SWEPT = 30;

/** In milliseconds. */
const DAY = 86_400_000;

/** Scripts whose links were followed since the worker began. */
const followed = new Set<string>();

/** True for a page of the site itself: networks that want a sign-in answer with pages of their own. */
function isOurs(html: string): boolean {
  return /<html[^>]* data-offline=/.test(html.slice(0, 600));
}

function isHtml({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('html') ?? false;
}

/** The address under which an answer is kept: what a page is asked for with does not change it. */
export function keyOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** A kept file that is named by its content; null where there is none, or the store does not answer. */
export async function keptAsset(url: string): Promise<Response | null> {
  try {
    return (await (await caches.open(ASSETS)).match(keyOf(url))) ?? null;
  } catch {
    return null;
  }
}

/** Keeps an answer, unless it is none of ours, or a failure. */
export async function keep(url: string, response: Response): Promise<void> {
  const { pathname } = new URL(url);
  const whole = response.status === 200 && !response.redirected && !response.type.startsWith('op');
  // A page in place of a file, or anything else in place of a page, is of somebody else.
  if (!whole || isHtml(response) !== !/\.\w+$/.test(pathname)) return;
  const name = isNamedByContent(pathname) ? ASSETS : VISITED;
  const copy = await stamped(response);
  if (isHtml(copy)) {
    const html = await copy.clone().text();
    if (!isOurs(html)) return;
    describe(copy, html);
  }
  const cache = await caches.open(name);
  await cache.put(keyOf(url), copy);
  await sweep(cache, MOST[name]);
}

async function sweep(cache: Cache, most: number): Promise<void> {
  const keys = await cache.keys();
  if (keys.length < most + SWEPT) return;
  const dated = keys.map(async (key) => {
    const response = await cache.match(key);
    return { key, at: response ? whenKept(response) : '' };
  });
  const all = (await Promise.all(dated)).sort((a, b) => (a.at < b.at ? -1 : 1));
  for (const { key } of all.slice(0, keys.length - most)) await cache.delete(key);
}

/** Keeps a file and, of a script, those that it may load later on. */
export async function keepWithLinked(url: string, response: Response): Promise<void> {
  const copy = response.clone();
  await keep(url, response).catch(() => {});
  await keepLinked(url, copy).catch(() => {});
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
    const kept = isNamedByContent(new URL(url).pathname) ? await keptAsset(url) : null;
    if (kept) await keepLinked(url, kept);
    else await keepWithLinked(url, await fetch(url));
  } catch {
    // It is kept when it is read next time.
  }
}

/** Scripts load others later on; without network they could not. */
async function keepLinked(url: string, response: Response): Promise<void> {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || followed.has(url) || !/html|javascript/.test(type)) return;
  followed.add(url);
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
    if (!response.ok || response.redirected) return;
    const copy = response.clone();
    const whole = await stamped(response);
    if (!isOurs(await whole.clone().text())) return;
    // It is of no use before all is here that it needs.
    await keepLinked(url, copy);
    await cache.put(url, whole);
  } catch {
    // Next time.
  }
}
