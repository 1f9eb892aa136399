/** What every answer says to the browser about what it must not do; the pages themselves carry the rest of the policy. */
const EVERYWHERE = {
  'content-security-policy': "frame-ancestors 'self'",
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
} as const;

/** Headers that depend on nothing but the address. */
export function headersFor(pathname: string): Record<string, string> {
  // The API is public: pages of any origin may read it.
  if (!pathname.startsWith('/api/')) return EVERYWHERE;
  return { ...EVERYWHERE, 'access-control-allow-origin': '*' };
}

/** How long a browser may keep what it got from this address. */
export function cacheControl(pathname: string, status: number): string {
  // The bundler puts a hash of the content into these names.
  if (status === 200 && pathname.startsWith('/_astro/'))
    return 'public, max-age=31536000, immutable';
  // Everything else keeps its address when it changes, so it is asked for each time; the ETag makes that cheap.
  return 'public, max-age=0, must-revalidate';
}
