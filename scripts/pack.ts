/** `npm run pack -- --locale ru`: a copy of the site in one language to open from disk, as a zip or for Kiwix. */

import { packOptions } from './pack/options.ts';
import { packSite } from './pack/pack.ts';
import { Refusal } from './pack/refusal.ts';

try {
  const { bytes, path } = await packSite(packOptions());
  console.log(`${path}: ${bytes.toLocaleString('en')} bytes`);
} catch (fault) {
  if (!(fault instanceof Refusal)) throw fault;
  console.error(fault.message);
  process.exitCode = 1;
}
