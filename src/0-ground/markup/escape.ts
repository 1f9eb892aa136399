const SPECIAL = /[&<>"]/g;
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for between tags or within a double-quoted attribute. */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => NAMED[character] ?? character);
}

/**
 * Attributes as they stand in a tag, each with a blank before it.
 * `true` stands without a value; `false`, `null` and `undefined` leave the attribute out.
 */
export function attributes(
  values: Readonly<Record<string, string | number | boolean | null | undefined>>,
): string {
  let out = '';
  for (const [name, value] of Object.entries(values)) {
    if (value === false || value === null || value === undefined) continue;
    out += value === true ? ` ${name}` : ` ${name}="${escapeText(String(value))}"`;
  }
  return out;
}
