/** Longest segment of an address in bytes; with the ends that pages and their twins have, a disk takes 255. */
const MAX_SEGMENT = 180;
/** Longest address of a document in bytes; a disk takes 4,096 with all the folders above. */
const MAX_PATH = 1_000;
/** Astro cannot tell these in a name from those of an address, and writes such pages elsewhere or stops. */
const NOT_IN_ADDRESSES = /[#?%:\\]/;
const UNSEEN = /[\p{Cc}\u2028\u2029\uFFFD]/u;
/** Beside `name/index.html` lie `name.md` and `name.json`: a folder of such a name may be in their place. */
const TAKEN = /\.md$|^index\.html$/;
const TAKEN_FOLDER = /\.json$/;

/**
 * Why a file cannot become a page, or null where it can.
 * @param path below its source, without extension
 */
export function unfitName(path: string): string | null {
  if (path.startsWith('/') || path.split('/').some((segment) => /^\.{0,2}$/.test(segment)))
    return 'lies outside of its source or has no name';
  if (UNSEEN.test(path)) return 'has a character that cannot be seen';
  const sign = NOT_IN_ADDRESSES.exec(path)?.[0];
  if (sign) return `has the character \`${sign}\`, which means something else in an address`;
  const address = path.normalize('NFC').toLowerCase();
  if (Buffer.byteLength(address) > MAX_PATH) return `is longer than ${MAX_PATH} bytes`;
  const segments = address.split('/');
  if (segments.some((segment) => Buffer.byteLength(segment) > MAX_SEGMENT))
    return `has a part of more than ${MAX_SEGMENT} bytes`;
  const taken =
    segments.some((segment) => TAKEN.test(segment)) ||
    segments.slice(0, -1).some((segment) => TAKEN_FOLDER.test(segment));
  return taken ? 'would get the address of another file' : null;
}
