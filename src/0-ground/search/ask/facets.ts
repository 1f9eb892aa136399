/** Narrows ranked documents to what the reader chose, and counts what else could be chosen. */
import type { FilterGroup, Filters } from '../model.ts';
import type { Layout } from './layout.ts';
import type { RankedDocument } from './rank.ts';

const GROUPS: readonly FilterGroup[] = ['kind', 'instance', 'owner', 'role', 'trust', 'locale'];

function fits(
  layout: Layout,
  unit: number,
  filters: Filters,
  without: FilterGroup | null,
): boolean {
  const facts = layout.facts[unit];
  return GROUPS.every((group) => {
    const chosen: readonly string[] = filters[group];
    if (group === without || chosen.length === 0) return true;
    return facts?.[group].some((value) => chosen.includes(value)) ?? false;
  });
}

/** The documents with the units that fit; those without any are left out. */
export function narrow(
  ranked: readonly RankedDocument[],
  filters: Filters,
  layout: Layout,
): RankedDocument[] {
  if (GROUPS.every((group) => filters[group].length === 0)) return [...ranked];
  return ranked.flatMap((document) => {
    const found = document.units.filter(({ unit }) => fits(layout, unit, filters, null));
    if (found.length > 0) return [{ ...document, units: found }];
    // The words may stand in the title alone; then any unit that fits will do.
    const any = firstFitting(document.document, filters, layout);
    return any === null ? [] : [{ ...document, units: [{ unit: any, score: 0 }] }];
  });
}

function firstFitting(document: number, filters: Filters, layout: Layout): number | null {
  const end = layout.firstUnit[document + 1] ?? 0;
  for (let unit = layout.firstUnit[document] ?? 0; unit < end; unit += 1) {
    if (fits(layout, unit, filters, null)) return unit;
  }
  return null;
}

/** Per group and value: how many of the documents there are if nothing else is chosen in the group. */
export function countFacets(
  ranked: readonly RankedDocument[],
  filters: Filters,
  layout: Layout,
): Record<FilterGroup, Map<string, number>> {
  const count = (group: FilterGroup): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { document } of ranked) {
      const values = new Set<string>();
      const end = layout.firstUnit[document + 1] ?? 0;
      for (let unit = layout.firstUnit[document] ?? 0; unit < end; unit += 1) {
        if (!fits(layout, unit, filters, group)) continue;
        for (const value of layout.facts[unit]?.[group] ?? []) values.add(value);
      }
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };
  return {
    kind: count('kind'),
    instance: count('instance'),
    owner: count('owner'),
    role: count('role'),
    trust: count('trust'),
    locale: count('locale'),
  };
}
