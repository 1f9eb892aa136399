import type { Piece } from '#search';

/** A longer section becomes several units, so that a hit far below does not drown in it; in characters. */
const LONGEST = 2500;

/**
 * Divides the pieces of a section into runs of at most about 2,500 characters, of about equal length. The sentences of a
 * step stay together, however many they are.
 */
export function divide(pieces: readonly Piece[]): (readonly Piece[])[] {
  const total = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  if (total <= LONGEST) return [pieces];
  const enough = total / Math.ceil(total / LONGEST);
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  let length = 0;
  for (const group of groups(pieces)) {
    const more = group.reduce((sum, piece) => sum + lengthOf(piece), 0);
    if (run.length > 0 && (length >= enough || length + more > LONGEST)) {
      runs.push(run);
      run = [];
      length = 0;
    }
    run.push(...group);
    length += more;
  }
  return run.length === 0 ? runs : [...runs, run];
}

/** Pieces that stay together: those of one step, else each for itself. */
function groups(pieces: readonly Piece[]): Piece[][] {
  const all: Piece[][] = [];
  let anchor: string | null = null;
  for (const piece of pieces) {
    const own = piece.step?.anchor ?? null;
    if (own !== null && own === anchor) all.at(-1)?.push(piece);
    else all.push([piece]);
    anchor = own;
  }
  return all;
}

function lengthOf({ target, source }: Piece): number {
  return target === '' ? (source ?? '').length : target.length;
}
