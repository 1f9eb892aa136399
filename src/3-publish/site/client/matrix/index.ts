/** Browser door of the matrix page: compares two clouds and keeps the choice in the address. */
import { all } from '../element.ts';
import { recall } from '../storage.ts';
import {
  CHOICES,
  type Choices,
  type MatrixState,
  presetFor,
  readState,
  writeState,
} from './state.ts';
import { createTable, prepared } from './table.ts';

const table = document.querySelector<HTMLTableElement>('[data-matrix]');
const mark = document.querySelector<HTMLTemplateElement>('[data-matrix-mark]');
const only = document.querySelector<HTMLInputElement>('[data-matrix-only]');
const count = document.querySelector<HTMLElement>('[data-matrix-count]');
if (table && mark && only && count) start(table, mark, only, count);

function start(
  page: HTMLTableElement,
  template: HTMLTemplateElement,
  checkbox: HTMLInputElement,
  counter: HTMLElement,
): void {
  const show = createTable(page, template);
  const selects = new Map(
    CHOICES.flatMap((name) => {
      const found = document.querySelector<HTMLSelectElement>(`[data-matrix-choice="${name}"]`);
      return found ? [[name, found] as const] : [];
    }),
  );
  const values = (name: keyof Choices): string[] =>
    [...(selects.get(name)?.options ?? [])].map(({ value }) => value);
  const choices: Choices = {
    compare: values('compare'),
    with: values('with'),
    partner: values('partner'),
    problem: values('problem'),
  };
  const preset = presetFor(
    {
      cloud: recall('instance'),
      partner: recall('partner'),
      narrow: matchMedia('(width < 48rem)').matches,
    },
    choices,
  );
  let state = readState(location.search, preset, choices);
  apply(state);

  for (const [name, select] of selects) {
    select.addEventListener('change', () => apply({ ...state, [name]: select.value }));
  }
  checkbox.addEventListener('change', () => apply({ ...state, differing: checkbox.checked }));
  for (const select of document.querySelectorAll<HTMLSelectElement>('[data-instance-select]')) {
    select.addEventListener('change', () => {
      if (choices.compare.includes(select.value)) apply({ ...state, compare: select.value });
    });
  }
  for (const form of all('[data-matrix-controls]')) {
    form.addEventListener('submit', (event) => event.preventDefault());
  }

  function apply(wanted: MatrixState): void {
    // A cloud beside itself says nothing.
    const alone = wanted.with === wanted.compare || wanted.with === 'none';
    state = alone ? { ...wanted, with: 'none', differing: false } : wanted;
    for (const [name, select] of selects) select.value = state[name];
    checkbox.checked = state.differing;
    checkbox.disabled = alone;
    const cloud = selects.get('compare')?.selectedOptions[0]?.text ?? state.compare;
    const sign = showSign(alone ? null : cloud);
    const { differing, total } = show(state, sign);
    counter.textContent = alone ? '' : prepared(counter, { differing, total });
    for (const none of all('[data-matrix-none]')) {
      none.hidden = !state.differing || differing > 0;
    }
    keep(state);
  }
}

/** Shows or hides the sign in the legend; returns its words. */
function showSign(cloud: string | null): string {
  let words = '';
  for (const text of all('[data-matrix-sign-text]')) {
    words = prepared(text, { cloud: cloud ?? '' });
    text.textContent = words;
  }
  for (const sign of all('[data-matrix-sign]')) sign.hidden = cloud === null;
  return words;
}

/** Writes the state into the address and into the links to the same page in other languages. */
function keep(state: MatrixState): void {
  const query = writeState(state);
  history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  for (const link of all('a[data-language-link]')) {
    const [page = ''] = (link.getAttribute('href') ?? '').split('?');
    link.setAttribute('href', page + query);
  }
}
