import { conceptStem, cut, HEADING, isStop, type Language, type Term, TITLE } from '#search';
import type { Gathered, Space } from './gather.ts';

/** What must follow a stem to be the name of a concept. */
export interface Phrase {
  concept: number;
  rest: readonly string[];
}

/** First stem → names that begin with it. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Marks in the target space which units name which concept, in either language, and returns the names by their first
 * stems, per space.
 */
export function markConcepts(
  { target, source, documentOf }: Gathered,
  terms: readonly Term[],
  variants: Readonly<Record<string, string>>,
): { t: Phrases; s: Phrases } {
  const spaces = [target, ...(source ? [source] : [])];
  const phrases = new Map(
    spaces.map((space) => [space.name, phrasesIn(space.language, terms, variants)]),
  );
  for (let unit = 0; unit < documentOf.length; unit += 1) {
    const first = unit === 0 || documentOf[unit - 1] !== documentOf[unit];
    for (const space of spaces) {
      const names = phrases.get(space.name) ?? new Map();
      for (const concept of named(space.heads[unit] ?? [], names)) {
        const stem = conceptStem(concept);
        target.postings.addHead(stem, stem, unit, first ? TITLE : HEADING);
      }
      for (const concept of bodyConcepts(space, unit, names)) {
        const stem = conceptStem(concept);
        target.postings.addBody(stem, stem, unit);
      }
    }
  }
  return { t: phrases.get('t') ?? new Map(), s: phrases.get('s') ?? new Map() };
}

function bodyConcepts(space: Space, unit: number, names: Phrases): number[] {
  return (space.sentences[unit] ?? []).flatMap((stems) => named(stems, names));
}

/** All names that a reader may type, as the analysis of a space sees them. */
function phrasesIn(
  language: Language,
  terms: readonly Term[],
  variants: Readonly<Record<string, string>>,
): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  terms.forEach(({ names }, concept) => {
    const seen = new Set<string>();
    const written = Object.values(names).flat();
    for (const name of new Set([...written, ...written.map((each) => inOurs(each, variants))])) {
      const [first, ...rest] = cut(name, language)
        .filter((token) => !token.joined && !isStop(token, language))
        .map(({ stem }) => stem);
      if (first === undefined || seen.has([first, ...rest].join(' '))) continue;
      seen.add([first, ...rest].join(' '));
      const list = phrases.get(first);
      if (list) list.push({ concept, rest });
      else phrases.set(first, [{ concept, rest }]);
    }
  });
  return phrases;
}

/** The concepts that a row of stems names. */
export function named(stems: readonly string[], phrases: Phrases): number[] {
  return stems.flatMap((stem, at) =>
    (phrases.get(stem) ?? [])
      .filter(({ rest }) => rest.every((next, step) => stems[at + 1 + step] === next))
      .map(({ concept }) => concept),
  );
}

/** The name in the characters of the pages. */
function inOurs(name: string, variants: Readonly<Record<string, string>>): string {
  return [...name].map((character) => variants[character] ?? character).join('');
}
