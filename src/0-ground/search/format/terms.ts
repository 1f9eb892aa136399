/**
 * Term files: what is known of each stem, about a KB a file. Which file has a stem follows from the stem alone
 * (`fileOf`), so that what a word is on the pages and in the English behind them stands in one file.
 *
 * A file is a number, so many entries of the target space, and entries of the source space to its end, in the order of
 * their stems in either:
 *
 *     stem      tail against the stem before
 *     df        number: documents that have the stem
 *     forms     number; per form:
 *       form    tail against the stem
 *       heads   number; per unit: number (unit − unit before), number (flags)
 *       bodies  number; per unit: number ((unit − unit before) << 3 | level)
 *     extras    number of translations; per translation: number (weight 1–15), text (stem of the source space)
 *               number of phrases; per phrase: number (concept), number of stems, texts: what must follow the stem
 *
 * `ByteWriter` says what numbers, texts and tails look like.
 */
import { ByteReader, ByteWriter } from './bytes.ts';
import type { SpaceName } from './meta.ts';

/** Where in the head of things a form stands; flags add up. */
export const HEADING = 1;
export const TITLE = 2;
export const DESCRIPTION = 4;

/** How often a form stands in a unit, and how long the unit is compared with all: 8 levels. */
export const LEVELS = [
  { count: 1, length: 0.35 },
  { count: 1, length: 1 },
  { count: 1, length: 2.2 },
  { count: 2.4, length: 0.35 },
  { count: 2.4, length: 1 },
  { count: 2.4, length: 2.2 },
  { count: 5, length: 0.8 },
  { count: 5, length: 2.2 },
] as const;

/** The level of a form that stands `count` times in a unit of `length` times the usual length. */
export function levelOf(count: number, length: number): number {
  const size = length < 0.6 ? 0 : length < 1.5 ? 1 : 2;
  if (count >= 4) return size === 2 ? 7 : 6;
  return (count >= 2 ? 3 : 0) + size;
}

/** The units that have a form, in the order of units. */
export interface FormEntry {
  form: string;
  heads: readonly { unit: number; flags: number }[];
  bodies: readonly { unit: number; level: number }[];
}

export interface TermEntry {
  stem: string;
  /** Documents that have it, also those whose units are left out of a long list. */
  df: number;
  forms: readonly FormEntry[];
  /** Stems of the source space that mean the same, learnt from sentences in both languages; weight up to 1. */
  translations: readonly { stem: string; weight: number }[];
  /**
   * Names of concepts that begin with this stem: the stems that follow. Of a concept itself: the names that stand
   * somewhere, all stems of each, with the place of the space in `SPACES` for its number.
   */
  phrases: readonly { concept: number; rest: readonly string[] }[];
}

/** The stem under which the units of a concept are found, whatever it is called there. */
export function conceptStem(concept: number): string {
  return `=${concept}`;
}

/** What is known of stems, in each space. */
export type Entries = Readonly<Record<SpaceName, Map<string, TermEntry>>>;

/** The bytes of one file; entries come in the order of their stems. */
export function writeEntries({
  t,
  s,
}: Readonly<Record<SpaceName, readonly TermEntry[]>>): Uint8Array {
  const into = new ByteWriter();
  into.number(t.length);
  for (const row of [t, s]) {
    let before = '';
    for (const entry of row) {
      writeEntry(into, entry, before);
      before = entry.stem;
    }
  }
  return into.finish();
}

function writeEntry(into: ByteWriter, entry: TermEntry, before: string): void {
  into.tail(entry.stem, before);
  into.number(entry.df);
  into.number(entry.forms.length);
  for (const { form, heads, bodies } of entry.forms) {
    into.tail(form, entry.stem);
    into.number(heads.length);
    let last = 0;
    for (const { unit, flags } of heads) {
      into.number(unit - last);
      into.number(flags);
      last = unit;
    }
    into.number(bodies.length);
    last = 0;
    for (const { unit, level } of bodies) {
      into.number(((unit - last) << 3) | level);
      last = unit;
    }
  }
  into.number(entry.translations.length);
  for (const { stem, weight } of entry.translations) {
    into.number(Math.max(1, Math.round(weight * 15)));
    into.text(stem);
  }
  into.number(entry.phrases.length);
  for (const { concept, rest } of entry.phrases) {
    into.number(concept);
    into.number(rest.length);
    for (const stem of rest) into.text(stem);
  }
}

function list<Item>(from: ByteReader, read: () => Item): Item[] {
  const items: Item[] = [];
  for (let left = from.number(); left > 0; left -= 1) items.push(read());
  return items;
}

function readForm(from: ByteReader, stem: string): FormEntry {
  const form = from.tail(stem);
  let unit = 0;
  const heads = list(from, () => {
    unit += from.number();
    return { unit, flags: from.number() };
  });
  unit = 0;
  const bodies = list(from, () => {
    const code = from.number();
    unit += code >>> 3;
    return { unit, level: code & 7 };
  });
  return { form, heads, bodies };
}

/** All entries of a file, by space and stem; throws where the bytes are broken. */
export function readEntries(bytes: Uint8Array): Entries {
  const from = new ByteReader(bytes);
  const count = from.number();
  return { t: readRow(from, (read) => read < count), s: readRow(from, () => !from.done) };
}

function readRow(from: ByteReader, more: (read: number) => boolean): Map<string, TermEntry> {
  const entries = new Map<string, TermEntry>();
  let stem = '';
  while (more(entries.size)) {
    stem = from.tail(stem);
    entries.set(stem, {
      stem,
      df: from.number(),
      forms: list(from, () => readForm(from, stem)),
      translations: list(from, () => ({ weight: from.number() / 15, stem: from.text() })),
      phrases: list(from, () => ({
        concept: from.number(),
        rest: list(from, () => from.text()),
      })),
    });
  }
  return entries;
}
