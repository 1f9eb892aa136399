/** Which words of two languages stand in the same sentences, as numbers: there are millions of such meetings. */
import type { Pair } from './translations.ts';

/** Cells are pairs of words that meet often enough; entries are their meetings, sentence by sentence. */
export interface Meetings {
  targets: readonly string[];
  sources: readonly string[];
  /** Per cell: number of its words. */
  target: Int32Array;
  source: Int32Array;
  /** Per entry: its cell, and the places of its two words in all sentences. */
  cell: Int32Array;
  targetSlot: Int32Array;
  sourceSlot: Int32Array;
}

/** What meets less often means nothing. */
const LEAST_MEETINGS = 3;
/** Longer sentences are lists and tables; they tell little and cost much. */
const LONGEST = 100;

/** Finds the meetings of the words of all sentences. */
export function meetings(pairs: readonly Pair[]): Meetings {
  const usable = pairs.filter(
    ({ target, source }) =>
      target.length > 0 && source.length > 0 && target.length + source.length < 2 * LONGEST,
  );
  const targets = numbered(usable.map(({ target }) => target));
  const sources = numbered(usable.map(({ source }) => source));
  const starts = slotStarts(sources.rows);
  const counts = new Int32Array(sources.words.length);
  const cellOf = new Int32Array(sources.words.length);
  const cells: { target: number; source: number }[] = [];
  const cell: number[] = [];
  const targetSlot: number[] = [];
  const sourceSlot: number[] = [];
  placesOf(targets).forEach((places, target) => {
    const touched: number[] = [];
    for (const { row } of places) {
      for (const source of sources.rows[row] ?? []) {
        if (counts[source] === 0) touched.push(source);
        counts[source] = (counts[source] ?? 0) + 1;
      }
    }
    for (const source of touched) {
      if ((counts[source] ?? 0) >= LEAST_MEETINGS) cellOf[source] = cells.push({ target, source });
    }
    for (const { row, slot } of places) {
      sources.rows[row]?.forEach((source, at) => {
        const found = cellOf[source] ?? 0;
        if (found === 0) return;
        cell.push(found - 1);
        targetSlot.push(slot);
        sourceSlot.push((starts[row] ?? 0) + at);
      });
    }
    for (const source of touched) counts[source] = cellOf[source] = 0;
  });
  return {
    targets: targets.words,
    sources: sources.words,
    target: Int32Array.from(cells, (each) => each.target),
    source: Int32Array.from(cells, (each) => each.source),
    cell: Int32Array.from(cell),
    targetSlot: Int32Array.from(targetSlot),
    sourceSlot: Int32Array.from(sourceSlot),
  };
}

interface Numbered {
  words: string[];
  /** Per sentence: the numbers of its words, each once. */
  rows: number[][];
}

function numbered(sentences: readonly (readonly string[])[]): Numbered {
  const numbers = new Map<string, number>();
  const rows = sentences.map((words) =>
    [...new Set(words)].map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  return { words: [...numbers.keys()], rows };
}

function slotStarts(rows: readonly (readonly number[])[]): number[] {
  const starts = [0];
  for (const { length } of rows) starts.push((starts.at(-1) ?? 0) + length);
  return starts;
}

/** Per word: the sentences that have it, and its slot there. */
function placesOf({ words, rows }: Numbered): { row: number; slot: number }[][] {
  const places: { row: number; slot: number }[][] = words.map(() => []);
  let slot = 0;
  rows.forEach((row, at) => {
    for (const word of row) {
      places[word]?.push({ row: at, slot });
      slot += 1;
    }
  });
  return places;
}
