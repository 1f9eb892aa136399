/** Name of a document in its collection: no two spellings of one address, whatever their case and composition. */
export function slugOf(collection: string | null, path: string): string {
  const whole = collection === null ? path : `${collection}/${path}`;
  return whole.toLowerCase().normalize('NFC');
}

/** Address of a guide. */
export function guideUrl(locale: string, slug: string): string {
  return `/${locale}/guides/${encodePath(slug)}/`;
}

/** As browsers spell a path: what may stand in one stays as it is. */
function encodePath(path: string): string {
  return encodeURI(path.toWellFormed()).replace(/[?#]/g, encodeURIComponent);
}
