import type { Catalog, Edition } from '#catalog';
import type { Remark } from '#guides';
import { countRemarks } from '../render/remarks.ts';

/** How complete and how trustworthy one collection is in one language. */
export interface Coverage {
  /** Null for our own guides. */
  collection: string | null;
  locale: string;
  guides: number;
  /** Share of the collection's guides that exist in this language, from 0 to 1. */
  share: number;
  human: number;
  machine: number;
  /** English originals and texts of our own. */
  original: number;
  stale: number;
  /** Sentences that our checks doubt. */
  remarked: number;
}

/** One row per collection and language, in the order of the catalog. */
export function measureCoverage({ guides, locales }: Catalog): readonly Coverage[] {
  const collections = Map.groupBy(guides.values(), ({ collection }) => collection);
  return [...collections].flatMap(([collection, entries]) =>
    locales.map(({ tag: locale }) => {
      const editions = entries.flatMap((entry) => entry.editions.get(locale) ?? []);
      const kind = (wanted: Edition['guide']['translation']['kind']) =>
        editions.filter((e) => e.guide.translation.kind === wanted && e.authored === null).length;
      const human = kind('human');
      const machine = kind('machine');
      return {
        collection,
        locale,
        guides: editions.length,
        share: editions.length / entries.length,
        human,
        machine,
        original: editions.length - human - machine,
        stale: editions.filter(({ stale }) => stale).length,
        remarked: editions.reduce((sum, { guide }) => sum + countRemarks(guide.segments), 0),
      };
    }),
  );
}

/** How often each kind of remark was made in a language, most frequent first. */
export function countKinds(catalog: Catalog, locale: string): readonly [Remark, number][] {
  const counts = new Map<Remark, number>();
  for (const { guide } of editionsIn(catalog, locale)) {
    for (const { remarks } of guide.segments) {
      for (const remark of remarks) counts.set(remark, (counts.get(remark) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The guides of a language that our checks doubt most. */
export function mostDoubtful(
  catalog: Catalog,
  locale: string,
  limit: number,
): readonly { edition: Edition; remarked: number }[] {
  return editionsIn(catalog, locale)
    .map((edition) => ({ edition, remarked: countRemarks(edition.guide.segments) }))
    .filter(({ remarked }) => remarked > 0)
    .sort((a, b) => b.remarked - a.remarked)
    .slice(0, limit);
}

function editionsIn({ guides }: Catalog, locale: string): readonly Edition[] {
  return [...guides.values()].flatMap(({ editions }) => editions.get(locale) ?? []);
}
