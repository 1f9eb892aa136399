/** How values spread; NaN where there are none. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

/** Median, 95th percentile and maximum, each one of the values. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
