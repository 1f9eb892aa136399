/** Names of concepts in a question: what is called so is also found by its other names. */
import type { Meta } from '../format/meta.ts';
import type { Entries } from '../format/terms.ts';
import { type Lookup, stemsOf } from './terms.ts';

export interface NamedConcept {
  concept: number;
  /** Numbers of the words that make the name. */
  covers: readonly number[];
  /** True where other words stand between: what is meant may be something else. */
  loose: boolean;
}

/** So many words may stand between two of a name, as in "reset the customer's password". */
const MOST_BETWEEN = 2;

/** Finds the names in a question, one spelling a word. */
export function concepts(lookups: readonly Lookup[], entries: Entries, meta: Meta): NamedConcept[] {
  const order = lookups.filter(({ word }) => !word.token.joined);
  const found = new Map<number, NamedConcept>();
  for (const space of ['t', 's'] as const) {
    const stems = order.map(({ form, word }) => stemsOf(form, word, meta)[space]);
    stems.forEach((stem, at) => {
      for (const { concept, rest } of entries[space].get(stem)?.phrases ?? []) {
        const places = follow(stems, at, rest);
        const covers = places.flatMap((place) => order[place]?.word.number ?? []);
        if (places.length > 0 && (found.get(concept)?.covers.length ?? 0) < covers.length) {
          const loose = (places.at(-1) ?? at) - at > rest.length;
          found.set(concept, { concept, covers, loose });
        }
      }
    });
  }
  // A name within a longer one is not meant: 用戶 (user) in 租用戶 (tenant).
  return [...found.values()].filter(
    ({ covers }) =>
      ![...found.values()].some(
        (other) =>
          other.covers.length > covers.length &&
          !other.loose &&
          covers.every((number) => other.covers.includes(number)),
      ),
  );
}

/** Where the stems of a name stand one after another, from the first on; empty where they do not. */
function follow(stems: readonly string[], first: number, rest: readonly string[]): number[] {
  const places = [first];
  for (const next of rest) {
    const from = (places.at(-1) ?? 0) + 1;
    const place = stems.indexOf(next, from);
    if (place < 0 || place - from > MOST_BETWEEN) return [];
    places.push(place);
  }
  return places;
}
