/** The fields of the ticket: kept for this tab, so that reload, back and another language find them again. */
import { decode, recall, remember } from '../storage.ts';
import type { Fields } from './ticket-text.ts';

/** What is kept: the fields, and the second language where one was chosen (empty for none). */
export type Kept = Fields & { second?: string };

/** Reads what was kept; what is damaged counts as nothing. */
export function recallFields(key: string): Kept {
  const value = decode(recall(key, 'visit'));
  const kept = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.fromEntries(kept.filter(([, text]) => typeof text === 'string'));
}

/** Keeps the fields and tells whether the browser let it happen. */
export function keepFields(key: string, kept: Kept): boolean {
  const any = Object.keys(kept).length > 0;
  return remember(key, any ? JSON.stringify(kept) : null, 'visit');
}

/** What stands in the form; its fields have the names of ours. */
export function readForm(form: HTMLFormElement): Fields {
  return Object.fromEntries([...new FormData(form)].filter(([, text]) => text !== ''));
}

/** Puts fields into the form; those without text become empty. */
export function fillForm(form: HTMLFormElement, fields: Fields): void {
  form.reset();
  for (const [name, text] of Object.entries(fields)) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field) field.value = text;
  }
}
