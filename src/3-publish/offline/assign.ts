/** Which packs a file of the built site goes into. */

/** A pack to be made. */
export interface PackPlan {
  /** `{locale}`, or `{locale}.{collection}`. */
  id: string;
  locale: string;
  collection: string | null;
}

/** Kinds of files, in the order of the bundles; a bundle has files of one kind. */
export const KINDS = ['frame', 'page', 'words', 'index', 'record'] as const;
export type Kind = (typeof KINDS)[number];

/** One pack for each language, and one for each collection in each. */
export function packPlans(locales: readonly string[], collections: readonly string[]): PackPlan[] {
  return locales.flatMap((locale) => [
    { id: locale, locale, collection: null },
    ...collections.map((collection) => ({ id: `${locale}.${collection}`, locale, collection })),
  ]);
}

/** Tells as what a file belongs to a pack, or null where it does not. */
export function kindIn(
  path: string,
  { locale, collection }: PackPlan,
  collections: readonly string[],
): Kind | null {
  const guides = collections.find((id) => path.startsWith(`${locale}/guides/${id}/`)) ?? null;
  // A bundle of the same files is one bundle, in however many packs.
  if (isFrame(path)) return 'frame';
  if (collection !== null) return guides === collection && isPage(path) ? 'page' : null;
  // Tickets are written in other languages too.
  if (/^[^/]+\/decide\/[^/]+\/ticket\.json$/.test(path)) return 'words';
  if (path.startsWith(`search/${locale}/`)) return /\/r\d+\.bin$/.test(path) ? 'record' : 'index';
  if (!path.startsWith(`${locale}/`) || guides !== null) return null;
  if (isPage(path)) return 'page';
  return /\.(?:json|csv|webmanifest)$/.test(path) ? 'words' : null;
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** What pages of every language need; the worker is the browser's own business. */
function isFrame(path: string): boolean {
  return /^(?:_astro|icons)\//.test(path) || /^(?:icon\.svg|index\.html)$/.test(path);
}
