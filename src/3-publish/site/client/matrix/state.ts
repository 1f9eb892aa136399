/** What of the matrix is shown: kept in the query of the address, so a shared link shows the same. */

export interface MatrixState {
  /** Cloud whose columns come first. */
  compare: string;
  /** The other cloud, or `none`. */
  with: string;
  /** Kind of partner, or `all`. */
  partner: string;
  /** Group of problems, or `all`. */
  problem: string;
  /** Only rows in which the second cloud differs from the first. */
  differing: boolean;
}

/** The values that may be chosen; anything else in an address is passed over. */
export type Choices = Readonly<Record<Choice, readonly string[]>>;
export type Choice = 'compare' | 'with' | 'partner' | 'problem';
export const CHOICES: readonly Choice[] = ['compare', 'with', 'partner', 'problem'];

/** Reads the query of an address; what it does not say is as in `preset`. */
export function readState(query: string, preset: MatrixState, choices: Choices): MatrixState {
  const given = new URLSearchParams(query);
  const state = { ...preset };
  for (const name of CHOICES) {
    const value = given.get(name);
    if (value !== null && choices[name].includes(value)) state[name] = value;
  }
  if (given.size > 0) state.differing = given.get('differing') === 'yes';
  return state;
}

/** Writes a state as a query with its question mark. */
export function writeState(state: MatrixState): string {
  const query = new URLSearchParams();
  for (const name of CHOICES) if (state[name] !== 'all') query.set(name, state[name]);
  if (state.differing) query.set('differing', 'yes');
  return `?${query}`;
}

/** What is shown at first: the reader's cloud beside the one that differs most; on a narrow screen a single column. */
export function presetFor(
  { cloud, partner, narrow }: { cloud: string | null; partner: string | null; narrow: boolean },
  choices: Choices,
): MatrixState {
  const compare = cloud !== null && choices.compare.includes(cloud) ? cloud : 'global';
  const kinds = choices.partner.filter((kind) => kind !== 'all');
  const kind = partner !== null && kinds.includes(partner) ? partner : (kinds[0] ?? 'all');
  return {
    compare,
    with: narrow ? 'none' : compare === 'china' ? 'global' : 'china',
    partner: narrow ? kind : 'all',
    problem: 'all',
    differing: false,
  };
}
