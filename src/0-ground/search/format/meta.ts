/** What every question needs: which file has what, and what each document is. Written as JSON. */
import type { Language } from '../text/index.ts';

/** Grows whenever files of one format cannot be read by code for another. */
export const FORMAT = 2;

/** What many documents have in common. */
export interface DocumentClass {
  kind: 'guide' | 'decision';
  /** Bits: places in `INSTANCE_IDS`. */
  instances: number;
  /** Places in `Meta.roles`. */
  roles: readonly number[];
  /** Place in `TRUSTS`. */
  trust: number;
  stale: boolean;
  /** Place in `Meta.locales`. */
  locale: number;
  /** Places in `Meta.locales`. */
  alsoIn: readonly number[];
}

/** The two spaces of terms: the language of the pages, and the English behind them. */
export const SPACES = ['t', 's'] as const;
export type SpaceName = (typeof SPACES)[number];

export interface Meta {
  format: typeof FORMAT;
  /** Name of the folder of all other files; another content has another name. */
  version: string;
  locale: string;
  /** All languages of the site, for addresses. */
  locales: readonly string[];
  /** Per language: the scripts that it is written in. */
  scripts: readonly (readonly string[])[];
  /** A regular expression for letters that only other languages of the site have. */
  foreign: string;
  target: Language;
  source: Language;
  roles: readonly string[];
  classes: readonly DocumentClass[];
  /** Per document: place in `classes`. */
  classOf: readonly number[];
  /** Per document: how many units it has. */
  units: readonly number[];
  /** Per document and space: length of its text, 0 for the shortest, one more for each half again as long. */
  lengths: Readonly<Record<SpaceName, readonly number[]>>;
  /** Per document and space: words of its title. */
  titles: Readonly<Record<SpaceName, readonly number[]>>;
  /** Runs of units of one kind: place in `UNIT_KINDS`, how many, place in `OWNERS` or −1, instance bits or −1. */
  runs: readonly (readonly [number, number, number, number])[];
  /** How many term files there are; `fileOf` tells which one has a stem. */
  terms: number;
  /** False where the pages are English themselves: there is no second space. */
  bilingual: boolean;
  /** Per word file: the first word that it may have, in both orders. */
  words: { forward: readonly string[]; backward: readonly string[] };
  /** Per record file: how many units it has. */
  records: readonly number[];
  /** True where there is a file of other characters for the same words. */
  variants: boolean;
}

/** One length in the steps of `Meta.lengths`. */
export function lengthStep(words: number): number {
  return Math.round(Math.log(Math.max(1, words)) / Math.log(1.5));
}

/** The length that a step stands for. */
export function stepLength(step: number): number {
  return 1.5 ** step;
}

/** The term file, of so many, that has a stem in either space: FNV-1a, so that no list of stems has to be read first. */
export function fileOf(stem: string, files: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at += 1)
    hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % files;
}

/** Number of the last place in a sorted list whose value is not above the one asked for, at least 0. */
export function placeIn<Value extends string | number>(
  sorted: readonly Value[],
  value: Value,
): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const there = sorted[middle];
    if (there !== undefined && there <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
