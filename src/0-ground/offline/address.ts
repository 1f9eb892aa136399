/** Where things of packs stand in the site. */

/** Address of the list of packs. */
export const LIST = '/offline/index.json';

/** Address of the manifest of a version. */
export function manifestAddress({ id, version }: { id: string; version: string }): string {
  return `/offline/manifests/${id}.${version}.bin`;
}

/** Address of a bundle. */
export function bundleAddress(hash: string): string {
  return `/offline/bundles/${hash}.bin`;
}

/** Address of the page that stands in for those that a device does not have. */
export function missingAddress(locale: string): string {
  return `/${locale}/offline/missing/`;
}

/**
 * Path of the file that a host sends for an address, in lower case, since hosts may fold it: `/ru/decide/` is
 * `ru/decide/index.html`. Null where the address is no valid UTF-8.
 * @param pathname percent-encoded, without query
 */
export function pathOf(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname).replace(/^\/+/, '').toLowerCase();
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (name === '') return `${path}index.html`;
    return name.includes('.') ? path : `${path}/index.html`;
  } catch {
    return null;
  }
}

/** Address of a file of the site. */
export function addressOf(path: string): string {
  const address = `/${path.split('/').map(encodeURIComponent).join('/')}`;
  return address.endsWith('/index.html') ? address.slice(0, -'index.html'.length) : address;
}

/** True for files that the server has packed with gzip one by one, and bundles unpacked. */
export function isGzip(path: string): boolean {
  return /^search\/.+\.bin$/i.test(path);
}
