/**
 * Where the rest of the site is, for scripts: on the server that the page came from. In the copy that is opened from
 * disk `site-on-disk.ts` stands in for this file.
 */

/** Returns the address that opens a path of the site, which begins with a slash. */
export const addressOf = (path: string): string => path;

/** Reads a page or a file of the site by its path; rejects where nothing answers. */
export const readFile = (path: string, init?: RequestInit): Promise<Response> => fetch(path, init);
