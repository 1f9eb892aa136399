/** Names of concepts in a question: what is called so is also found by its other names. */
import type { Meta } from '../format/meta.ts';
import { type Entries, type Lookup, stemsOf } from './terms.ts';

export interface NamedConcept {
  concept: number;
  /** Numbers of the words that make the name. */
  covers: readonly number[];
}

/** Finds the names in a question, one spelling a word; longer names first. */
export function concepts(
  lookups: readonly Lookup[],
  entries: Entries,
  meta: Meta,
): NamedConcept[] {
  const order = lookups.filter(({ word }) => !word.token.joined);
  const found = new Map<number, NamedConcept>();
  for (const space of ['t', 's'] as const) {
    const stems = order.map(({ form, word }) => stemsOf(form, word, meta)[space]);
    stems.forEach((stem, at) => {
      for (const { concept, rest } of entries[space].get(stem)?.phrases ?? []) {
        if (!rest.every((next, step) => stems[at + 1 + step] === next)) continue;
        const covers = order.slice(at, at + 1 + rest.length).map(({ word }) => word.number);
        if ((found.get(concept)?.covers.length ?? 0) < covers.length) {
          found.set(concept, { concept, covers });
        }
      }
    });
  }
  return [...found.values()].sort((a, b) => b.covers.length - a.covers.length);
}
