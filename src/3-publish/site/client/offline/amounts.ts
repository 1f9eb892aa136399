/** Sizes, times and dates in the reader's format. */

const UNITS = [
  ['gigabyte', 1e9, 1],
  ['megabyte', 1e6, 1],
  ['kilobyte', 1e3, 0],
] as const;

type Unit = (typeof UNITS)[number];

/** What a reader of one language is told in numbers. */
export interface Amounts {
  /** Bytes as `5.4 MB`; never less than one kilobyte. */
  size(bytes: number): string;
  /** The part of a size that is there, in the unit of the whole: `3.3`. */
  part(bytes: number, whole: number): string;
  /** Seconds as `20 sec` or `3 min`. */
  time(seconds: number): string;
  /** From 0 to 1. */
  percent(share: number): string;
  /** The day of an ISO date. */
  day(iso: string): string;
}

/** Makes the formats of a language. */
export function createAmounts(locale: string): Amounts {
  const english = locale.split('-')[0] === 'en';
  const days = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: english ? 'short' : '2-digit',
    day: english ? 'numeric' : '2-digit',
  });
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    size(bytes) {
      const unit = unitOf(bytes);
      return measured(Math.max(bytes, 1e3), unit, { style: 'unit', unit: unit[0] });
    },
    part: (bytes, whole) => measured(bytes, unitOf(whole), {}),
    time(seconds) {
      const [unit, value] = seconds < 90 ? ['second', tens(seconds)] : ['minute', seconds / 60];
      const format = { style: 'unit', unit, maximumFractionDigits: 0 } as const;
      return new Intl.NumberFormat(locale, format).format(value);
    },
    percent: (share) => percents.format(share),
    day: (iso) => days.format(new Date(iso)),
  };

  function measured(bytes: number, [, of, digits]: Unit, more: Intl.NumberFormatOptions): string {
    const format = new Intl.NumberFormat(locale, { ...more, maximumFractionDigits: digits });
    return format.format(bytes / of);
  }
}

function unitOf(bytes: number): Unit {
  return UNITS.find(([, of]) => bytes >= of) ?? UNITS[2];
}

/** Nobody can tell seconds to come one by one. */
function tens(seconds: number): number {
  return seconds > 10 ? Math.round(seconds / 10) * 10 : Math.max(1, Math.round(seconds / 5) * 5);
}
