import type { Catalog } from '#catalog';

/**
 * Clouds that a guide names, as the value of `data-instances`; null where it names none or is not here.
 * Scripts mark links to guides that are not for the reader's cloud by it.
 */
export function instancesOf(catalog: Catalog, slug: string | null, locale: string): string | null {
  if (slug === null) return null;
  const editions = catalog.guides.get(slug)?.editions;
  const edition = editions?.get(locale) ?? editions?.values().next().value;
  return edition?.guide.instances.join(' ') || null;
}
