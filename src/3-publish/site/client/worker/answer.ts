/** Where the answer to a request comes from. */
import { missingAddress } from '#offline';
import { ASSETS, FALLBACKS, VISITED, whenKept } from '../offline/kept.ts';
import { isLeftAlone, isNamedByContent } from './files.ts';
import { keep, keyOf } from './keep.ts';
import { fromPacks } from './packed.ts';
import type { FetchEvent } from './scope.ts';

/** Who has a copy does not wait longer for the network, in milliseconds. */
const PATIENCE = 2000;

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
  return isNamedByContent(url.pathname) ? copyFirst(event, url) : networkFirst(event, url);
}

/** Files that never change under their name. */
async function copyFirst(event: FetchEvent, url: URL): Promise<Response> {
  const kept = await (await caches.open(ASSETS)).match(keyOf(url.href));
  if (kept) return kept;
  const packed = await fromPacks(url);
  if (packed) return packed.response;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(url.href, response.clone()).catch(() => {}));
  return response;
}

/** All else is fresh where there is a network. */
async function networkFirst(event: FetchEvent, url: URL): Promise<Response> {
  const fetching = fetch(event.request).then((response) => {
    if (response.ok && response.type === 'basic' && !response.redirected) {
      const copy = response.clone();
      event.waitUntil(keep(url.href, copy).catch(() => {}));
    }
    return response;
  });
  const timely = await Promise.race([fetching.catch(() => null), wait(PATIENCE)]);
  // What the server says is so, but for its own failures.
  if (timely && timely.status < 500 && fits(timely, event.request)) return timely;
  const copy = await newestCopy(url);
  if (copy) return event.request.mode === 'navigate' ? dated(copy) : copy.response;
  try {
    return await fetching;
  } catch (fault) {
    if (event.request.mode !== 'navigate') throw fault;
    return (await fallback(url)) ?? Promise.reject(fault);
  }
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), milliseconds);
  });
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
  const visited = await (await caches.open(VISITED)).match(keyOf(url.href));
  const packed = await fromPacks(url).catch(() => null);
  if (!visited) return packed;
  const at = whenKept(visited);
  return packed && (packed.at > at || !isPage(url)) ? packed : { response: visited, at };
}

/** A page that says how old it is, for the notice on it. */
async function dated({ response, at }: Copy): Promise<Response> {
  const { headers } = response;
  if (!headers.get('content-type')?.includes('html')) return response;
  const html = (await response.text()).replace(/<html(?=\s)/, `<html data-copy="${at}"`);
  return new Response(html, { headers });
}

/** The page that stands in for one that is not here, in the language of its address where that is known. */
async function fallback(url: URL): Promise<Response | null> {
  const cache = await caches.open(FALLBACKS);
  const locale = url.pathname.split('/')[1]?.toLowerCase() ?? '';
  const keys = (await cache.keys()).map((request) => request.url);
  const own = keys.find((key) => new URL(key).pathname.toLowerCase().startsWith(`/${locale}/`));
  const known =
    (await cache.match(own ?? keys[0] ?? '')) ??
    (await fromPacks(new URL(missingAddress(locale), location.origin)))?.response;
  if (!known) return null;
  return new Response(known.body, { status: 503, headers: known.headers });
}
