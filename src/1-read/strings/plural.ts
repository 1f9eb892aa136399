const FORM = /^(.+)_(zero|one|two|few|many|other)$/;

/** Splits `steps_few` into its stem and its plural form; a name without a form is its own stem. */
export function splitPlural(name: string): { stem: string; form: string | null } {
  const match = FORM.exec(name);
  return { stem: match?.[1] ?? name, form: match?.[2] ?? null };
}

/** The plural forms that a language has, as `Intl.PluralRules` knows them. */
export function pluralForms(tag: string): readonly string[] {
  return new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
}
