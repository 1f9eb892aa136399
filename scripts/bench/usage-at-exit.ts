/** Preloaded into a measured process: writes what it used, when it ends, into the folder that HANDOFF_USAGE names. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.once('exit', () => {
  const folder = process.env['HANDOFF_USAGE'];
  if (!folder) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1000, rssMb: maxRSS / 1024 };
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(usage));
});
