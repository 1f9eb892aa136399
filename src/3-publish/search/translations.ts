/**
 * Which English stems mean the same as a stem of the pages, learnt from the sentences that stand in both languages:
 * the first of the models of Brown et al. (1993), in both directions, multiplied.
 */
import { type Meetings, meetings } from './meetings.ts';

/** A sentence in both languages, as stems. */
export interface Pair {
  target: readonly string[];
  source: readonly string[];
}

export interface Translation {
  stem: string;
  /** Up to 1. */
  weight: number;
}

const ROUNDS = 4;

/** Learns the translations of every stem of the target that has clear ones, best first. */
export function learnTranslations(
  pairs: readonly Pair[],
  { least, most }: { least: number; most: number },
): Map<string, Translation[]> {
  const met = meetings(pairs);
  const there = chances(met, met.sourceSlot, met.target);
  const back = chances(met, met.targetSlot, met.source);
  const learnt = new Map<string, Translation[]>();
  met.target.forEach((target, cell) => {
    const weight = Math.sqrt((there[cell] ?? 0) * (back[cell] ?? 0));
    const stem = met.targets[target] ?? '';
    const source = met.sources[met.source[cell] ?? 0] ?? '';
    if (weight < least || stem === source) return;
    const list = learnt.get(stem);
    if (list) list.push({ stem: source, weight });
    else learnt.set(stem, [{ stem: source, weight }]);
  });
  for (const [stem, all] of learnt) {
    all.sort((a, b) => b.weight - a.weight || (a.stem < b.stem ? -1 : 1));
    learnt.set(stem, all.slice(0, most));
  }
  return learnt;
}

/**
 * The chance of each cell, over all cells of the same owner.
 * @param slot per entry: the word of a sentence that one of the owners must explain
 * @param owner per cell: the word that explains
 */
function chances({ cell, target }: Meetings, slot: Int32Array, owner: Int32Array): Float64Array {
  const chance = new Float64Array(target.length).fill(1);
  const shares = new Float64Array(slot.reduce((most, each) => Math.max(most, each + 1), 0));
  const counts = new Float64Array(target.length);
  const sums = new Float64Array(owner.reduce((most, each) => Math.max(most, each + 1), 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    shares.fill(0);
    counts.fill(0);
    sums.fill(0);
    for (let entry = 0; entry < cell.length; entry += 1) {
      add(shares, slot[entry], chance[cell[entry] ?? 0]);
    }
    for (let entry = 0; entry < cell.length; entry += 1) {
      const at = cell[entry] ?? 0;
      add(counts, at, (chance[at] ?? 0) / (shares[slot[entry] ?? 0] || 1));
    }
    counts.forEach((count, at) => {
      add(sums, owner[at], count);
    });
    counts.forEach((count, at) => {
      chance[at] = count / (sums[owner[at] ?? 0] || 1);
    });
  }
  return chance;
}

function add(to: Float64Array, at = 0, more = 0): void {
  to[at] = (to[at] ?? 0) + more;
}
