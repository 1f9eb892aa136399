/** What is searched for, as it stands in the address of the search page. */
import type { FilterGroup, Filters, Question } from '#search';

/** Groups of filters in the order in which they are shown. */
export const GROUPS = [
  'instance',
  'kind',
  'owner',
  'role',
  'trust',
  'locale',
] as const satisfies readonly FilterGroup[];

const KINDS = ['guide', 'procedure', 'decision'] as const satisfies Filters['kind'];

/** Nobody asks with more characters; what comes after them is cut off. */
const LONGEST = 400;

/** Returns what of a typed text can be asked and stand in an address. */
export function askable(text: string): string {
  return text.slice(0, LONGEST).toWellFormed();
}

/** Name of a group in the address. */
function parameter(group: FilterGroup): string {
  return group === 'locale' ? 'language' : group;
}

/** Makes filters of the values that each group has; a kind that there is not is none. */
export function toFilters(values: (group: FilterGroup) => readonly string[]): Filters {
  return {
    instance: values('instance'),
    kind: KINDS.filter((kind) => values('kind').includes(kind)),
    owner: values('owner'),
    role: values('role'),
    trust: values('trust'),
    locale: values('locale'),
  };
}

/** Reads a question from the query of an address; an empty text asks nothing. */
export function readAsked(query: string): Question {
  const given = new URLSearchParams(query);
  return {
    text: askable(given.get('q') ?? ''),
    exact: given.has('exact'),
    filters: toFilters((group) => [...new Set(given.getAll(parameter(group)))]),
  };
}

/** Writes a question as the query of an address, empty where there is nothing to say. */
export function writeAsked({ text, exact, filters }: Question): string {
  const query = new URLSearchParams();
  if (text.trim()) query.set('q', askable(text));
  for (const group of GROUPS) {
    for (const value of filters[group]) query.append(parameter(group), value);
  }
  if (exact) query.set('exact', '1');
  return query.size > 0 ? `?${query}` : '';
}

/** Returns how many filters are on. */
export function filtersOn(filters: Filters): number {
  return GROUPS.reduce((sum, group) => sum + filters[group].length, 0);
}
