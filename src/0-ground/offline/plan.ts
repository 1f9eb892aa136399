/** What to fetch so that a device has a version of a pack. */
import { isGzip } from './address.ts';
import type { Bundle, Manifest, PackedFile } from './model.ts';

/** A bundle that the device lacks. */
export interface Wanted {
  bundle: Bundle;
  /** The files to fetch one by one, where the device has all others of the bundle; null to fetch the bundle. */
  singles: readonly PackedFile[] | null;
  /** What fetching it transfers, about. */
  bytes: number;
}

/** What a request costs beside its content, in bytes. */
const REQUEST = 300;

/**
 * Lists the bundles of a manifest that the device lacks, and how to come by each with the fewest bytes.
 * @param stored names of the bundles on the device
 * @param known names of the files in them
 */
export function planFetch(
  { bundles }: Manifest,
  stored: ReadonlySet<string>,
  known: ReadonlySet<string>,
): Wanted[] {
  return bundles.filter(({ hash }) => !stored.has(hash)).map((bundle) => cheapest(bundle, known));
}

function cheapest(bundle: Bundle, known: ReadonlySet<string>): Wanted {
  const singles = bundle.files.filter(({ hash }) => !known.has(hash));
  const bytes = singles.reduce((sum, file) => sum + aloneBytes(file), 0);
  const whole = bundle.bytes + REQUEST;
  return bytes < whole && singles.length < bundle.files.length
    ? { bundle, singles, bytes }
    : { bundle, singles: null, bytes: whole };
}

/** What a file transfers when it is fetched alone, about: text packs well, the index hardly. */
function aloneBytes({ path, length }: PackedFile): number {
  return REQUEST + Math.ceil(length * (isGzip(path) ? 0.6 : 0.25));
}

/** All bytes of a plan. */
export function plannedBytes(plan: readonly Wanted[]): number {
  return plan.reduce((sum, { bytes }) => sum + bytes, 0);
}
