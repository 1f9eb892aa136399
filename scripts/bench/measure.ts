import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const Usage = z.object({ cpuMs: z.number(), rssMb: z.number() });

export interface Measured {
  /** User and system time of the process and of every Node process that it started, in milliseconds. */
  cpuMs: number;
  /** The highest peak of resident memory among these processes, in MB of 2^20 bytes. */
  rssMb: number;
  wallMs: number;
  stdout: string;
}

/** Runs a TypeScript file in a process of its own and measures it; rejects when the process fails. */
export async function measure(
  file: string,
  parameters: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), 'handoff-usage-'));
  const preload = `--import=${import.meta.resolve('./usage-at-exit.ts')}`;
  const started = performance.now();
  const stdout = await run(file, parameters, {
    ...env,
    HANDOFF_USAGE: folder,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${preload}`,
  });
  const wallMs = performance.now() - started;
  const files = await readdir(folder);
  const usages = await Promise.all(
    files.map(async (name) => Usage.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
  await rm(folder, { recursive: true });
  return {
    cpuMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    rssMb: Math.max(...usages.map(({ rssMb }) => rssMb)),
    wallMs,
    stdout,
  };
}

function run(
  file: string,
  parameters: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...parameters], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.on('error', reject).on('close', (code) => {
      if (code === 0) resolve(stdout);
      else reject(new Error(`\`${file} ${parameters.join(' ')}\` ended with ${code}:\n${stdout}`));
    });
  });
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
