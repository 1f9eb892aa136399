/** Where the answer to a request comes from. */
import { missingAddress, pathOf } from '#offline';
import { FALLBACKS, VISITED, whenKept } from '../offline/kept.ts';
import { isLeftAlone, isNamedByContent } from './files.ts';
import { keep, keepWithLinked, keptAsset, keyOf } from './keep.ts';
import { fromPacks } from './packed.ts';
import type { FetchEvent } from './scope.ts';

/** Who has a copy does not wait longer for the network, in milliseconds. */
const PATIENCE = 2000;
/** Nor does anybody wait longer for a page, in milliseconds. */
const MOST_PATIENCE = 15_000;

interface Copy {
  response: Response;
  /** As ISO 8601. */
  at: string;
}

/** Answers a request, or leaves it to the browser. */
export function answer(event: FetchEvent): Promise<Response> | null {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return null;
  if (isLeftAlone(url.pathname) || request.headers.has('range')) return null;
  // Who wants no copy kept is the page itself, making a pack.
  if (request.cache === 'no-store') return null;
  return isNamedByContent(url.pathname) ? copyFirst(event, url) : networkFirst(event, url);
}

/** Files that never change under their name. */
async function copyFirst(event: FetchEvent, url: URL): Promise<Response> {
  const kept = await keptAsset(url.href);
  if (kept) return kept;
  const packed = await fromPacks(url).catch(() => null);
  const response = packed?.response ?? (await fetch(event.request));
  // Pages that are kept need it, whatever becomes of the pack.
  event.waitUntil(keepWithLinked(url.href, response.clone()));
  return response;
}

/** All else is fresh where there is a network. */
async function networkFirst(event: FetchEvent, url: URL): Promise<Response> {
  const isNavigation = event.request.mode === 'navigate';
  const fetching = fetch(event.request);
  // What comes too late for this reader is kept for the next time.
  event.waitUntil(fetching.then((late) => keep(url.href, late.clone())).catch(() => {}));
  const timely = await within(fetching, PATIENCE);
  // What the server says is so, but for its own failures.
  const valid = timely !== null && timely.status < 500 && fits(timely, event.request);
  if (valid && (!isNavigation || (await isWhole(timely)))) return timely;
  const copy = await newestCopy(url).catch(() => null);
  if (copy) return isNavigation ? dated(copy) : copy.response;
  if (timely || !isNavigation) return fetching;
  return (await within(fetching, MOST_PATIENCE)) ?? (await fallback(url)) ?? fetching;
}

/** What a promise gives in time; null where it fails or gives nothing by then. */
function within<Result>(promise: Promise<Result>, milliseconds: number): Promise<Result | null> {
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
  return Promise.race([promise.catch(() => null), late]);
}

/** An answer may begin and never end. */
async function isWhole(response: Response): Promise<boolean> {
  return (await within(response.clone().arrayBuffer(), PATIENCE)) !== null;
}

/** A page in place of a file is of somebody else; in place of a page the reader may have to see it, to sign in. */
function fits({ headers }: Response, { mode, url }: Request): boolean {
  const html = headers.get('content-type')?.includes('html') ?? false;
  return !html || mode === 'navigate' || isPage(new URL(url));
}

function isPage({ pathname }: URL): boolean {
  return !/\.\w+$/.test(pathname);
}

/**
 * The copy of a page that was fetched last, of those in packs and those kept in passing. Of files a pack has all that
 * belong together; of a newer index only what was asked for by chance would be here.
 */
async function newestCopy(url: URL): Promise<Copy | null> {
  const visited = await visitedCopy(url).catch(() => null);
  const packed = await fromPacks(url).catch(() => null);
  if (!visited) return packed;
  const at = whenKept(visited);
  return packed && (packed.at > at || !isPage(url)) ? packed : { response: visited, at };
}

/** A page kept in passing, under any spelling of its address. */
async function visitedCopy(url: URL): Promise<Response | null> {
  const cache = await caches.open(VISITED);
  const exact = await cache.match(keyOf(url.href));
  if (exact) return exact;
  const path = pathOf(url.pathname);
  const keys = await cache.keys();
  const same = keys.find((key) => path !== null && pathOf(new URL(key.url).pathname) === path);
  return (same && (await cache.match(same))) ?? null;
}

/** A page that says how old it is, for the notice on it. */
async function dated({ response, at }: Copy): Promise<Response> {
  const { headers } = response;
  if (!headers.get('content-type')?.includes('html')) return response;
  const html = (await response.text()).replace(/<html(?=\s)/, `<html data-copy="${at}"`);
  return new Response(html, { headers });
}

/** The page that stands in for one that is not here, in the language of its address, else in one of the reader's. */
async function fallback(url: URL): Promise<Response | null> {
  const [, first = ''] = url.pathname.split('/');
  const wishes = [
    first,
    ...navigator.languages,
    ...navigator.languages.map((tag) => tag.slice(0, 2)),
  ];
  const cache = await caches.open(FALLBACKS);
  const keys = (await cache.keys()).map((key) => key.url);
  const own = wishes.flatMap((wish) => keys.find((key) => isIn(new URL(key).pathname, wish)) ?? []);
  const inPack = fromPacks(new URL(missingAddress(first), location.origin)).catch(() => null);
  const known = (await cache.match(own[0] ?? keys[0] ?? '')) ?? (await inPack)?.response;
  return known ? new Response(known.body, { status: 503, headers: known.headers }) : null;
}

function isIn(pathname: string, locale: string): boolean {
  return locale !== '' && pathname.toLowerCase().startsWith(`/${locale.toLowerCase()}/`);
}
