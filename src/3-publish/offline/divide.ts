import type { Kind } from './assign.ts';
import type { Content } from './packs.ts';

/** Content of a bundle, in bytes: packed they come to 100 to 200 KB. */
const TARGET: Readonly<Record<Kind, number>> = {
  frame: 600_000,
  page: 2_000_000,
  words: 600_000,
  index: 160_000,
  record: 1_100_000,
};

/** One path in so many may begin a bundle. */
const CUTS = 8;

/**
 * Divides files of one kind, in order, into bundles. Where one ends hangs on names more than on counts: a file that comes
 * or goes changes the bundle that it is in, and not all that follow.
 */
export function divide(files: readonly Content[], kind: Kind): Content[][] {
  const target = TARGET[kind];
  const bundles: Content[][] = [];
  let bundle: Content[] = [];
  let length = 0;
  for (const file of files) {
    const wished = length > target / 2 && checksum(stable(file.path)) % CUTS === 0;
    if (bundle.length > 0 && (wished || length + file.content.length > target * 1.5)) {
      bundles.push(bundle);
      bundle = [];
      length = 0;
    }
    bundle.push(file);
    length += file.content.length;
  }
  return bundle.length > 0 ? [...bundles, bundle] : bundles;
}

/** The part of a path that outlives a version: names of the bundler and of the index carry hashes. */
function stable(path: string): string {
  return path
    .replace(/^(search\/[^/]+\/)[0-9a-f]{12}\//, '$1')
    .replace(/\.[\w-]{8}\.(\w+)$/, '.$1');
}

/** FNV-1a. */
function checksum(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return (sum ^ (sum >>> 15)) >>> 0;
}
