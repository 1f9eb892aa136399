/** What can be chosen depends on what was chosen before. */
import { element } from '../element.ts';
import type { Procedure } from './guide.ts';

/** The option that is chosen in a select of the form. */
export function chosen(form: HTMLFormElement, name: string): HTMLOptionElement | undefined {
  return selectIn(form, name)?.selectedOptions[0];
}

/**
 * Offers the languages that there are; returns the chosen one, or `own` where the chosen one is not among them.
 * @param only tags with blanks between them, where not every language has it
 */
export function offerLanguages(
  form: HTMLFormElement,
  only: string | undefined,
  own: string,
): string {
  const select = selectIn(form, 'lang');
  if (!select) return own;
  const there = only?.split(' ');
  for (const option of select.options) {
    option.disabled = there !== undefined && !there.includes(option.value);
  }
  if (select.selectedOptions[0]?.disabled) select.value = own;
  return select.value;
}

/** Offers the procedures of a guide; returns the chosen one, or the first where there is no such procedure. */
export function offerProcedures(
  form: HTMLFormElement,
  procedures: readonly Procedure[],
  wanted: string,
): string {
  const select = selectIn(form, 'procedure');
  if (!select) return '';
  select.replaceChildren(
    ...procedures.map(({ id, title }) => element('option', { value: id }, title)),
  );
  const known = procedures.some(({ id }) => id === wanted);
  select.value = known ? wanted : (procedures[0]?.id ?? '');
  select.disabled = procedures.length === 0;
  return select.value;
}

function selectIn(form: HTMLFormElement, name: string): HTMLSelectElement | null {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement ? field : null;
}
