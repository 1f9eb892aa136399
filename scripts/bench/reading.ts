import { measure, median } from './measure.ts';

export interface ReadingResult {
  /** CPU milliseconds for all bilingual documents of the corpus. */
  oursMs: number;
  bareMs: number;
  ratio: number;
}

/** Compares our reader with bare unified on the same files: processes of their own, in turns, the median of three. */
export async function benchReading(corpus: string): Promise<ReadingResult> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    bare.push(await cpuOf('scripts/bench/readers/bare.ts', corpus));
    ours.push(await cpuOf('scripts/bench/readers/ours.ts', corpus));
  }
  const oursMs = median(ours);
  const bareMs = median(bare);
  return { oursMs, bareMs, ratio: oursMs / bareMs };
}

async function cpuOf(file: string, corpus: string): Promise<number> {
  const { stdout } = await measure(file, [corpus]);
  return Number(stdout);
}
