import type { OutcomeCitation } from '#catalog';
import { formatList } from '#locale';
import type { T } from '#strings';

/** Up to so many years are named one by one. */
const NAMED = 2;

/** The years of the pages that an outcome was read in: `2018`, `2018 and 2021`, `2017–2023`; empty without dates. */
export function sourceYears(citations: readonly OutcomeCitation[], t: T): string {
  const years = [
    ...new Set(citations.flatMap(({ document }) => document.date?.slice(0, 4) ?? [])),
  ].sort();
  if (years.length === 0) return '';
  const named = years.length > NAMED ? `${years[0]}–${years.at(-1)}` : formatList(years, t.locale);
  return t('decide.years', { years: named, count: years.length });
}

/** Language of the title of a citation. */
export function titleLanguage({ document, url, locale }: OutcomeCitation, reader: string): string {
  const here = url !== null && url !== document.url;
  return here ? (locale ?? reader) : 'en';
}

/** The sentences of a run: `106–120`, or one number. */
export function runName({ first, last }: { first: number; last: number }): string {
  return first === last ? String(first) : `${first}–${last}`;
}
