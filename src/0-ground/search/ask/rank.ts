/** How well documents and their units answer a question. */

import type { SpaceName } from '../format/meta.ts';
import { DESCRIPTION, HEADING, LEVELS, type TermEntry, TITLE } from '../format/terms.ts';
import type { Layout } from './layout.ts';
import { WEIGHTS } from './weights.ts';

/** A stem of the question. */
export interface AskedTerm {
  space: SpaceName;
  entry: TermEntry;
  /** The form that was typed. */
  form: string;
  weight: number;
  /** Number of the word of the question that it stands for. */
  word: number;
  /** All of them, where it stands for several. */
  covers?: readonly number[];
}

export interface RankedUnit {
  unit: number;
  score: number;
}

export interface RankedDocument {
  document: number;
  score: number;
  /** Best first. */
  units: readonly RankedUnit[];
}

/** What one term finds in one document. */
interface Occurrences {
  heads: number;
  headings: number;
  body: number;
  exact: boolean;
}

interface Tally {
  score: number;
  /** Words of the question that the document has, and those that its title has, with their worth. */
  words: Map<number, number>;
  title: Map<number, number>;
  /** Words of the title, in the space where most of the question stands in it. */
  titleLength: number;
}

/** Per field: how much a word counts less in a longer one. */
const LENGTH = { title: 0.3, heading: 0.4, body: 0.6, description: 0 } as const;

function saturate(count: number): number {
  return (2.2 * count) / (1.2 + count);
}

function field(name: keyof typeof LENGTH, count: number, size: number): number {
  if (count === 0) return 0;
  const relative = count / (1 - LENGTH[name] + LENGTH[name] * size);
  return WEIGHTS[name] * (saturate(relative) + WEIGHTS.present);
}

/** How much a term tells: rare ones tell more. */
export function rarity(df: number, documents: number): number {
  return Math.log(1 + (Math.max(0, documents - df) + 0.5) / (df + 0.5)) ** WEIGHTS.rarity;
}

/** Ranks every document that has any of the terms, best first. */
export function rank(terms: readonly AskedTerm[], layout: Layout): RankedDocument[] {
  const tallies = new Map<number, Tally>();
  const units = new Map<number, number>();
  const masses = new Map<number, number>();
  for (const term of terms) {
    const worth = rarity(term.entry.df, layout.documents) * term.weight;
    for (const word of term.covers ?? [term.word]) {
      masses.set(word, Math.max(masses.get(word) ?? 0, worth));
    }
    addTerm(term, worth, layout, tallies, units);
  }
  const mass = total(masses) || 1;
  const byDocument = new Map<number, RankedUnit[]>();
  for (const [unit, sum] of units) {
    const score = sum * (layout.unitPrior[unit] ?? 1);
    const document = layout.documentOf[unit] ?? 0;
    const list = byDocument.get(document);
    if (list) list.push({ unit, score });
    else byDocument.set(document, [{ unit, score }]);
  }
  const ranked: RankedDocument[] = [];
  for (const [document, { score, words, title, titleLength }] of tallies) {
    const found = (byDocument.get(document) ?? []).sort(
      (a, b) => b.score - a.score || a.unit - b.unit,
    );
    const covered = total(words) / mass;
    const titled = (total(title) / mass) * Math.min(1, title.size / (titleLength || 1));
    ranked.push({
      document,
      score:
        (layout.prior[document] ?? 1) *
        (score + WEIGHTS.bestUnit * (found[0]?.score ?? 0)) *
        covered ** WEIGHTS.coverage *
        (1 + WEIGHTS.wholeTitle * titled ** 2),
      units: found,
    });
  }
  return ranked.sort((a, b) => b.score - a.score || a.document - b.document);
}

function addTerm(
  { space, entry, form, word, covers = [word] }: AskedTerm,
  worth: number,
  layout: Layout,
  tallies: Map<number, Tally>,
  units: Map<number, number>,
): void {
  const places = new Map<number, Occurrences>();
  const local = new Map<number, number>();
  const headed = new Set<number>();
  for (const { form: found, heads, bodies } of entry.forms) {
    const exact = found === form;
    const worthHere = exact ? 1 : WEIGHTS.otherForm;
    for (const { unit, flags } of heads) {
      const here = occurrencesIn(places, layout.documentOf[unit] ?? 0);
      here.heads |= flags;
      here.exact ||= exact;
      if (flags & HEADING) here.headings += 1;
      if (flags & (HEADING | TITLE)) {
        local.set(unit, (local.get(unit) ?? 0) + WEIGHTS.unitHeading * worthHere);
        headed.add(unit);
      }
    }
    for (const { unit, level } of bodies) {
      const here = occurrencesIn(places, layout.documentOf[unit] ?? 0);
      const { count, length } = LEVELS[level] ?? LEVELS[1];
      here.body += count;
      here.exact ||= exact;
      local.set(unit, (local.get(unit) ?? 0) + (count * worthHere) / (0.5 + 0.5 * length));
    }
  }
  for (const [unit, count] of local) {
    const titled =
      (places.get(layout.documentOf[unit] ?? 0)?.heads ?? 0) & TITLE ? WEIGHTS.unitTitle : 0;
    const own = headed.has(unit) ? WEIGHTS.unitOwnHeading : 0;
    units.set(unit, (units.get(unit) ?? 0) + worth * (saturate(count) + own + titled));
  }
  for (const [document, here] of places) {
    const score =
      field('title', here.heads & TITLE ? 1 : 0, layout.titleLength[space][document] ?? 1) +
      field('heading', here.headings, layout.unitCount[document] ?? 1) +
      field('body', here.body, layout.length[space][document] ?? 1) +
      field('description', here.heads & DESCRIPTION ? 1 : 0, 1);
    const tally = tallies.get(document) ?? {
      score: 0,
      words: new Map(),
      title: new Map(),
      titleLength: 0,
    };
    tallies.set(document, tally);
    tally.score += worth * score * (here.exact ? 1 : WEIGHTS.otherForm);
    for (const each of covers) {
      tally.words.set(each, Math.max(tally.words.get(each) ?? 0, worth));
      if (here.heads & TITLE) tally.title.set(each, Math.max(tally.title.get(each) ?? 0, worth));
    }
    if (here.heads & TITLE) tally.titleLength = layout.titleWords[space][document] ?? 0;
  }
}

function total(worths: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const worth of worths.values()) sum += worth;
  return sum;
}

function occurrencesIn(places: Map<number, Occurrences>, document: number): Occurrences {
  const known = places.get(document);
  if (known) return known;
  const here: Occurrences = { heads: 0, headings: 0, body: 0, exact: false };
  places.set(document, here);
  return here;
}
