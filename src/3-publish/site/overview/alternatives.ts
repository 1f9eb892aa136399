import { type Catalog, type Edition, INSTANCES } from '#catalog';
import type { Instance } from '#guides';

/** Most guides that a notice proposes. */
const MOST = 3;

/** Clouds that the site has guides for, in their usual order; readers choose among these. */
export function cloudsOf(catalog: Catalog): readonly Instance[] {
  const known = clouds.get(catalog);
  if (known) return known;
  const named = new Set<Instance>();
  for (const { editions } of catalog.guides.values()) {
    for (const { guide } of editions.values()) for (const one of guide.instances) named.add(one);
  }
  const found = INSTANCES.filter((instance) => named.has(instance));
  clouds.set(catalog, found);
  return found;
}

/** Asked for by every page of a build. */
const clouds = new WeakMap<Catalog, readonly Instance[]>();

/**
 * What a reader of another cloud may want instead of a guide: guides of our own for that cloud, those of the same
 * task first.
 */
export function alternativesTo(
  edition: Edition,
  cloud: Instance,
  { guides }: Catalog,
): readonly Edition[] {
  const task = edition.authored?.task ?? 'escalate';
  const fitting: Edition[] = [];
  for (const { collection, editions } of guides.values()) {
    const other = editions.get(edition.locale);
    if (collection === null && other?.guide.instances.includes(cloud)) fitting.push(other);
  }
  const near = (other: Edition): number => (other.authored?.task === task ? 0 : 1);
  return fitting
    .sort((a, b) => near(a) - near(b) || (a.authored?.order ?? 0) - (b.authored?.order ?? 0))
    .slice(0, MOST);
}
