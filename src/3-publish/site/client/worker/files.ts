/** What can be told of a file from its path. */

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json; charset=utf-8',
};

/** The media type of a file. */
export function mediaType(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** True for files whose names change with their content: a copy of them is never old. */
export function isNamedByContent(path: string): boolean {
  return /^\/?(?:_astro|search\/[^/]+\/[0-9a-f]{12})\//i.test(path);
}

/** True for what is never kept in passing: the packs themselves, the worker, and what is made for programs. */
export function isLeftAlone(pathname: string): boolean {
  return /^\/(?:offline|api|pagefind|embed)\/|^\/sw\.js$|\.(?:md|txt|xml)$/.test(pathname);
}
