import { parsedTag } from './tag.ts';

/** Formatters are costly to make and pages many, so each is made once. */
const dates = new Map<string, Intl.DateTimeFormat>();
const lists = new Map<string, Intl.ListFormat>();
const numbers = new Map<string, Intl.NumberFormat>();
const percents = new Map<string, Intl.NumberFormat>();

/**
 * A day in the reader's format: `27.03.2021`, `2021/03/27`, `Mar 27, 2021` (in English digits alone would be ambiguous).
 * @param iso `YYYY-MM-DD`; anything that is no date is returned as it is.
 */
export function formatDate(iso: string, tag: string): string {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return iso;
  return once(dates, tag, dateFormat).format(time);
}

/** An enumeration: `a, b and c`, `a, b и c`, `a、b和c`. */
export function formatList(items: readonly string[], tag: string): string {
  return once(lists, tag, () => new Intl.ListFormat(tag, { type: 'conjunction' })).format(items);
}

/** A sequence with the commas of the language and no "and": `a, b, c`, `a，b，c`. */
export function formatSeries(items: readonly string[], tag: string): string {
  return items.join(COMMAS[parsedTag(tag)?.language ?? ''] ?? ', ');
}

const COMMAS: Readonly<Record<string, string>> = { ar: '، ', ja: '、', zh: '，' };

/** A number with the reader's separators. */
export function formatNumber(value: number, tag: string): string {
  return once(numbers, tag, () => new Intl.NumberFormat(tag)).format(value);
}

/** A share in whole percent; `share` counts from 0 to 1. Only all of it is 100 %, and only nothing is 0 %. */
export function formatPercent(share: number, tag: string): string {
  const honest = share > 0 && share < 1 ? Math.min(0.99, Math.max(0.01, share)) : share;
  return once(percents, tag, () => new Intl.NumberFormat(tag, { style: 'percent' })).format(honest);
}

function dateFormat(tag: string): Intl.DateTimeFormat {
  const month = parsedTag(tag)?.language === 'en' ? 'short' : '2-digit';
  const day = month === 'short' ? 'numeric' : '2-digit';
  return new Intl.DateTimeFormat(tag, { year: 'numeric', month, day, timeZone: 'UTC' });
}

function once<T>(made: Map<string, T>, tag: string, make: (tag: string) => T): T {
  const known = made.get(tag);
  if (known !== undefined) return known;
  const fresh = make(tag);
  made.set(tag, fresh);
  return fresh;
}
