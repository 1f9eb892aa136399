import {
  conceptStem,
  cut,
  HEADING,
  isStop,
  type Language,
  SPACES,
  type SpaceName,
  type Term,
  TITLE,
} from '#search';
import type { Gathered } from './gather.ts';

/** What must follow a stem to be the name of a concept. */
export interface Phrase {
  concept: number;
  rest: readonly string[];
}

/** First stem → names that begin with it. */
export type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Marks in the target space which units name which concept, in either language, and returns the names by their first
 * stems, per space; in the target space also, by the stem of each concept, the names that stand somewhere.
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
  const standing = new Map<string, Map<string, Phrase>>();
  for (let unit = 0; unit < documentOf.length; unit += 1) {
    const first = unit === 0 || documentOf[unit - 1] !== documentOf[unit];
    for (const space of spaces) {
      const names = phrases.get(space.name) ?? new Map();
      for (const name of named(space.heads[unit] ?? [], names)) {
        const stem = conceptStem(name.concept);
        target.postings.addHead(stem, stem, unit, first ? TITLE : HEADING);
        note(standing, space.name, name);
      }
      for (const name of (space.sentences[unit] ?? []).flatMap((stems) => named(stems, names))) {
        const stem = conceptStem(name.concept);
        target.postings.addBody(stem, stem, unit);
        note(standing, space.name, name);
      }
    }
  }
  const own = [...standing].map(([stem, names]) => [stem, [...names.values()]] as const);
  return {
    t: new Map([...(phrases.get('t') ?? []), ...own]),
    s: phrases.get('s') ?? new Map(),
  };
}

/** Keeps a name that stands in a text of a space. */
function note(
  standing: Map<string, Map<string, Phrase>>,
  space: SpaceName,
  { concept, stems }: Name,
): void {
  const stem = conceptStem(concept);
  const names = standing.get(stem) ?? new Map<string, Phrase>();
  names.set(`${space} ${stems.join(' ')}`, { concept: SPACES.indexOf(space), rest: stems });
  standing.set(stem, names);
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

/** A name that stands in a text. */
interface Name {
  concept: number;
  stems: readonly string[];
}

/** The names in a row of stems. */
function named(stems: readonly string[], phrases: Phrases): Name[] {
  return stems.flatMap((stem, at) =>
    (phrases.get(stem) ?? [])
      .filter(({ rest }) => rest.every((next, step) => stems[at + 1 + step] === next))
      .map(({ concept, rest }) => ({ concept, stems: [stem, ...rest] })),
  );
}

/** The name in the characters of the pages. */
function inOurs(name: string, variants: Readonly<Record<string, string>>): string {
  return [...name].map((character) => variants[character] ?? character).join('');
}
