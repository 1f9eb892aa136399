/** What is chosen in the builder: kept in the query of the address, so a shared link shows the same. */

/** The fields of the form by their names; `tabs`, `resize` and `newest` are `yes` or empty. */
export const FIELDS = [
  'what',
  'decision',
  'guide',
  'procedure',
  'way',
  'instance',
  'partner',
  'lang',
  'theme',
  'tabs',
  'resize',
  'newest',
  'width',
] as const;
export type Field = (typeof FIELDS)[number];
export type State = Readonly<Record<Field, string>>;

/** The values that may be chosen; anything else in an address is passed over. */
export type Choices = Readonly<Record<Field, readonly string[]>>;

/** Reads the query of an address; what it does not say, or says wrong, is as in `preset`. */
export function readState(query: string, preset: State, choices: Choices): State {
  const given = new URLSearchParams(query);
  const state = { ...preset };
  for (const field of FIELDS) {
    const value = given.get(field);
    if (value !== null && choices[field].includes(value)) state[field] = value;
  }
  // Which procedures there are is known when the guide is read.
  const guided = given.get('guide') === state.guide && state.guide !== '';
  return {
    ...state,
    what: guided ? 'procedure' : 'decision',
    procedure: guided ? (given.get('procedure') ?? '') : '',
  };
}

/** Writes a state as a query with its question mark; empty where all is as in `preset`. */
export function writeState(state: State, preset: State): string {
  const query = new URLSearchParams();
  const left = state.what === 'procedure' ? ['what', 'decision'] : ['what', 'guide', 'procedure'];
  for (const field of FIELDS) {
    const needed = field === 'guide' || state[field] !== preset[field];
    if (needed && !left.includes(field)) query.set(field, state[field]);
  }
  return query.size > 0 ? `?${query}` : '';
}
