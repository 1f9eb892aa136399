import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What a request path means in a folder of built pages. */
export type Located =
  | { type: 'file'; path: string }
  /** The same page under its one true address. */
  | { type: 'redirect'; to: string }
  /** `page` is the not-found page nearest to the path, or null where there is none. */
  | { type: 'missing'; page: string | null }
  /** The path is not valid percent-encoded UTF-8. */
  | { type: 'malformed' };

/**
 * Finds the file for a request path, letter case aside.
 * Each segment is looked up among the names that the folder really has, so no path can leave the folder.
 * @param pathname path of the request, percent-encoded, without query
 */
export async function locate(root: string, pathname: string): Promise<Located> {
  const segments = decodeSegments(pathname);
  if (segments === null) return { type: 'malformed' };
  const wanted = segments.filter((segment) => segment !== '');
  const { names, end } = await walk(root, wanted);
  if (end === 'nothing') return { type: 'missing', page: await nearestNotFound(root, names) };

  if (end === 'file' && names.at(-1) === 'index.html') names.pop();
  else if (end === 'file') return fileOrRedirect(root, names, `/${names.join('/')}`, segments);
  if (!(await exists(join(root, ...names, 'index.html'))))
    return { type: 'missing', page: await nearestNotFound(root, names) };
  return fileOrRedirect(root, [...names, 'index.html'], ['', ...names, ''].join('/'), segments);
}

function fileOrRedirect(
  root: string,
  names: readonly string[],
  address: string,
  segments: readonly string[],
): Located {
  if (segments.join('/') === address) return { type: 'file', path: join(root, ...names) };
  return { type: 'redirect', to: address.split('/').map(encodeURIComponent).join('/') };
}

function decodeSegments(pathname: string): string[] | null {
  try {
    return pathname.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** Follows the segments as far as they lead; `names` are spelled as on disk. */
async function walk(
  root: string,
  segments: readonly string[],
): Promise<{ names: string[]; end: 'file' | 'folder' | 'nothing' }> {
  const names: string[] = [];
  for (const [index, segment] of segments.entries()) {
    const all = await readdir(join(root, ...names), { withFileTypes: true });
    // A symbolic link is neither: it could lead out of the folder.
    const entries = all.filter((each) => each.isFile() || each.isDirectory());
    const folded = segment.toLowerCase();
    const entry =
      entries.find((each) => each.name === segment) ??
      entries.find((each) => each.name.toLowerCase() === folded);
    if (!entry || (entry.isFile() && index < segments.length - 1)) return { names, end: 'nothing' };
    names.push(entry.name);
    if (entry.isFile()) return { names, end: 'file' };
  }
  return { names, end: 'folder' };
}

async function nearestNotFound(root: string, names: readonly string[]): Promise<string | null> {
  for (let depth = names.length; depth >= 0; depth -= 1) {
    const folder = join(root, ...names.slice(0, depth));
    for (const page of [join(folder, '404', 'index.html'), join(folder, '404.html')])
      if (await exists(page)) return page;
  }
  return null;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
