/**
 * What differs between two clouds, as an agent asks it: must I turn to somebody else there? A cell is held against the
 * one for the same kind of partner and differs where other parties are responsible, or where only one of the two is
 * described at all. That the same party follows another procedure is no difference: in a national cloud nearly every
 * procedure is its own. A column without its kind in the other cloud is not compared, except that of a cloud which is the
 * same for everybody (a closed one): there another outcome is a difference.
 */

/** What a comparison needs to know of a cell. */
export interface Compared {
  kind: string;
  /** Equal for the same parties. */
  parties: string;
  /** Ids apart by blanks. */
  outcomes: string;
}

/** The kind of partner of a column that is the same for everybody. */
const ANYBODY = 'any';

/** Tells whether a cell of the second cloud differs from the row's cells of the first. */
export function differs(cell: Compared, first: readonly Compared[]): boolean {
  if (cell.kind === ANYBODY || first.some(({ kind }) => kind === ANYBODY)) {
    return first.every(({ outcomes }) => outcomes !== cell.outcomes);
  }
  const same = first.filter(({ kind }) => kind === cell.kind);
  return same.length > 0 && same.every(({ parties }) => parties !== cell.parties);
}
