/** `npm run fuzz`: reads 100,000 spoilt documents; `-- --runs N` other many, `-- --seed N` the same again. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
console.log(`${values.runs} documents from seed ${values.seed}`);
const { status } = spawnSync('vitest', ['run', '--project', 'unit', 'fuzz'], {
  env: { ...process.env, HANDOFF_FUZZ_RUNS: values.runs, HANDOFF_FUZZ_SEED: values.seed },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
