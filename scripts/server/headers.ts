/** What every answer says to the browser about what it must not do; the pages themselves carry the rest of the policy. */
const EVERYWHERE = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

// The API is public, and the Pagefind index is there to be merged: pages of any origin may read them.
const PUBLIC = ['/api/', '/pagefind/'];

// A question reads dozens of these; no browser shows them, so rules for pages would be half of their weight.
const SEARCH_INDEX = /^\/search\/.+\.bin$/;

/** Headers that depend on nothing but the address. */
export function headersFor(pathname: string): Record<string, string> {
  if (SEARCH_INDEX.test(pathname)) return { 'x-content-type-options': 'nosniff' };
  if (!PUBLIC.some((folder) => pathname.startsWith(folder))) return EVERYWHERE;
  return { ...EVERYWHERE, 'access-control-allow-origin': '*' };
}

// What the bundler makes, packs, and the search index but for the file that says which version is the newest.
const NAMED_BY_CONTENT =
  /^\/(?:_astro|search\/[^/]+\/[0-9a-f]{12}|offline\/(?:bundles|manifests))\//;

/** How long a browser may keep what it got from this address. */
export function cacheControl(pathname: string, status: number): string {
  if (status === 200 && NAMED_BY_CONTENT.test(pathname))
    return 'public, max-age=31536000, immutable';
  // Everything else keeps its address when it changes, so it is asked for each time; the ETag makes that cheap.
  return 'public, max-age=0, must-revalidate';
}
