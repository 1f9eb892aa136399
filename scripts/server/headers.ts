/** What every answer says to the browser about what it must not do; the pages themselves carry the rest of the policy. */
const EVERYWHERE = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

// The API is public, checklists are there to be embedded, and the Pagefind index to be merged: any origin may read them.
const PUBLIC = ['/api/', '/embed/', '/pagefind/'];

// Any page may also show or run these, even one that is isolated from other origins; frames have styles besides.
const SHARED = ['/api/', '/embed/', '/_astro/'];

// A question reads dozens of these; no browser shows them, so rules for pages would be half of their weight.
const SEARCH_INDEX = /^\/search\/.+\.bin$/;

/**
 * Headers that depend on nothing but the address and whether there is a file behind it: only the pages that are made for
 * the frames of others may stand in them, and what answers in place of such a page is none.
 */
export function headersFor(pathname: string, found: boolean): Record<string, string> {
  if (SEARCH_INDEX.test(pathname)) return { 'x-content-type-options': 'nosniff' };
  const within = (folder: string) => pathname.startsWith(folder);
  const headers: Record<string, string> = { ...EVERYWHERE };
  if (PUBLIC.some(within)) headers['access-control-allow-origin'] = '*';
  if (SHARED.some(within)) headers['cross-origin-resource-policy'] = 'cross-origin';
  if (found && pathname.startsWith('/embed/')) {
    delete headers['content-security-policy'];
    // An isolated page takes only frames that are isolated as well.
    headers['cross-origin-embedder-policy'] = 'require-corp';
  }
  return headers;
}

// What the bundler makes, scripts that are named by their content, packs, and the search index but for the file that says
// which version is the newest.
const NAMED_BY_CONTENT =
  /^\/(?:(?:_astro|search\/[^/]+\/[0-9a-f]{12}|offline\/(?:bundles|manifests))\/|embed\/(?:v1\/|frame\.)[0-9a-f]{12}\.js$)/;

/** How long a browser may keep what it got from this address. */
export function cacheControl(pathname: string, status: number): string {
  if (status === 200 && NAMED_BY_CONTENT.test(pathname))
    return 'public, max-age=31536000, immutable';
  // Everything else keeps its address when it changes, so it is asked for each time; the ETag makes that cheap.
  return 'public, max-age=0, must-revalidate';
}
