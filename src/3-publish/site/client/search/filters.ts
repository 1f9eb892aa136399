/** Filters with their counts, drawn anew with each answer without taking the focus from the reader. */
import type { Answer, FilterGroup, Filters } from '#search';
import { all, element } from '../element.ts';
import { drawing, nameOf } from './draw.ts';
import { filtersOn, GROUPS, toFilters } from './question.ts';
import { count, type PageWords } from './words.ts';

type Names = Readonly<Record<string, string>>;

function namesOf(group: FilterGroup, words: PageWords): Names {
  return group === 'locale' ? words.language : words[group];
}

/** Values in the order of their names, which is ours; those without a name come last. */
function ordered(values: readonly string[], names: Names): readonly string[] {
  const known = Object.keys(names);
  const place = (value: string) => (known.includes(value) ? known.indexOf(value) : known.length);
  return [...values].sort((a, b) => place(a) - place(b));
}

function row(
  group: FilterGroup,
  value: string,
  state: { number: number; on: boolean },
  words: PageWords,
): HTMLElement {
  const input = element('input', { type: 'checkbox', name: group, value });
  input.checked = state.on;
  const name = element('span', {}, nameOf(namesOf(group, words), value));
  const label = element('label', {}, input);
  if (group === 'owner') {
    label.dataset['responsible'] = value;
    name.className = 'owner';
    name.prepend(...drawing(words, value));
  }
  const amount = state.number.toLocaleString(words.locale);
  label.append(name, element('span', { class: 'count' }, amount));
  return label;
}

/** Draws the groups that offer a choice. */
function groups(
  facets: Answer['facets'],
  filters: Filters,
  words: PageWords,
): readonly HTMLElement[] {
  return GROUPS.flatMap((group) => {
    const counts = facets[group];
    const chosen: readonly string[] = filters[group];
    const values = [...new Set([...counts.keys(), ...chosen])];
    if (values.length < 2 && chosen.length === 0) return [];
    const rows = ordered(values, namesOf(group, words)).map((value) =>
      row(group, value, { number: counts.get(value) ?? 0, on: chosen.includes(value) }, words),
    );
    return [element('fieldset', {}, element('legend', {}, nameOf(words.groups, group)), ...rows)];
  });
}

export interface FilterView {
  show(facets: Answer['facets'], filters: Filters): void;
  /** Returns what is ticked. */
  read(): Filters;
}

/** Draws filters into `box`, a `details` with a form; `changed` is called when one is switched. */
export function createFilters(
  box: HTMLDetailsElement,
  words: PageWords,
  changed: () => void,
): FilterView {
  const form = box.querySelector('form');
  const wide = matchMedia('(width >= 56rem)');
  const fold = (): void => {
    box.open = wide.matches;
  };
  fold();
  wide.addEventListener('change', fold);
  form?.addEventListener('change', changed);

  function show(facets: Answer['facets'], filters: Filters): void {
    const focus = document.activeElement;
    const held = focus instanceof HTMLInputElement && box.contains(focus) ? focus : null;
    form?.replaceChildren(...groups(facets, filters, words));
    box.hidden = form?.childElementCount === 0;
    const on = filtersOn(filters);
    const summary = on > 0 ? count(words.filtersOn, on, words.locale) : words.filters;
    for (const place of all(':scope > summary', box)) place.textContent = summary;
    if (!held) return;
    const again = all('input', box).find(
      (input) =>
        input instanceof HTMLInputElement && input.name === held.name && input.value === held.value,
    );
    again?.focus({ preventScroll: true });
  }

  function read(): Filters {
    const ticked = new FormData(form ?? undefined);
    return toFilters((group) => ticked.getAll(group).map(String));
  }

  return { show, read };
}
