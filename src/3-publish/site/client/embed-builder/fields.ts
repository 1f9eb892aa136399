/** The form of the builder as a state: selects, groups of radio buttons and boxes to tick, by their names. */
import { type Choices, FIELDS, type Field, type State } from './state.ts';

/** A form whose fields can be read and set. */
export interface Fields {
  read(): State;
  write(state: State): void;
  choices: Choices;
}

/** Returns the fields of a form as it stands. */
export function fieldsOf(form: HTMLFormElement): Fields {
  const field = (name: Field) => form.elements.namedItem(name);
  const each = <Value>(get: (name: Field) => Value): Record<Field, Value> => {
    const values = FIELDS.map((name) => [name, get(name)] as const);
    return Object.fromEntries(values) as Record<Field, Value>;
  };
  return {
    read: () => each((name) => readValue(field(name))),
    write(state) {
      for (const name of FIELDS) writeValue(field(name), state[name]);
    },
    choices: each((name) => offeredValues(field(name))),
  };
}

type Named = RadioNodeList | Element | null;

function readValue(field: Named): string {
  if (field instanceof HTMLInputElement) return field.checked ? field.value : '';
  if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) return field.value;
  return '';
}

function writeValue(field: Named, value: string): void {
  if (field instanceof HTMLInputElement) field.checked = field.value === value;
  else if (field instanceof RadioNodeList || field instanceof HTMLSelectElement) {
    field.value = value;
  }
}

function offeredValues(field: Named): readonly string[] {
  if (field instanceof HTMLSelectElement) return [...field.options].map(({ value }) => value);
  if (field instanceof HTMLInputElement) return ['', field.value];
  if (!(field instanceof RadioNodeList)) return [''];
  return [...field].flatMap((one) => (one instanceof HTMLInputElement ? [one.value] : []));
}
