/** Fetching a version of a pack: whole or not at all. */
import { type Manifest, type PackSummary, planFetch, plannedBytes, type Wanted } from '#offline';
import { assemble, type Contents, contentsOf } from './assemble.ts';
import { fetchBundle } from './fetching.ts';
import { roomOnDevice } from './room.ts';
import {
  allInstalled,
  allStarted,
  dropBundles,
  putInstalled,
  putStarted,
  storeBundle,
  storedBundles,
  sweep,
} from './shelf.ts';
import { storeTrouble, Trouble } from './trouble.ts';

/** How a run is stopped, and whom it tells how far it is, in bytes. */
export interface Run {
  signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** Fetched at a time. */
const AT_ONCE = 4;

/** What a version lacks on this device. */
export async function planFor(manifest: Manifest): Promise<{ plan: Wanted[]; contents: Contents }> {
  const stored = await storedBundles();
  const installed = await allInstalled();
  const here = [...installed.map((one) => one.manifest), ...(await allStarted())];
  const contents = contentsOf(here, stored);
  return { plan: planFetch(manifest, stored, new Set(contents.keys())), contents };
}

/** Fetches what a version lacks and then makes it the one that is served; rejects with `Trouble`. */
export async function fetchVersion(
  summary: PackSummary,
  manifest: Manifest,
  run: Run,
): Promise<void> {
  const { plan, contents } = await planFor(manifest);
  await ensureRoom(plannedBytes(plan));
  await putStarted(manifest);
  await fetchAll(plan, contents, run);
  const before = (await allInstalled()).find((one) => one.summary.id === summary.id);
  await putInstalled({
    summary,
    manifest,
    at: new Date().toISOString(),
    previous: before && before.manifest.version !== manifest.version ? before.manifest : null,
  });
  await sweep();
}

/** Fetches bundles; where the device runs out of room, those of this run go again. */
export async function fetchAll(
  plan: readonly Wanted[],
  contents: Contents,
  { signal, progress }: Run,
): Promise<void> {
  const total = plannedBytes(plan);
  const queue = [...plan];
  const put: string[] = [];
  let done = 0;
  progress(done, total);
  const stop = new AbortController();
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  if (signal.aborted) stop.abort();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const packed = await packedOf(next, contents, stop.signal);
      await storeBundle(next.bundle.hash, packed);
      put.push(next.bundle.hash);
      done += next.bytes;
      progress(done, total);
    }
  };
  const faults: unknown[] = [];
  const workers = Array.from({ length: AT_ONCE }, () =>
    work().catch((fault: unknown) => {
      faults.push(fault);
      stop.abort();
    }),
  );
  // What is still under way ends before anybody is told.
  await Promise.all(workers);
  if (faults.length === 0) return;
  const [trouble] = faults.map(storeTrouble);
  if (trouble instanceof Trouble && trouble.kind === 'full') await dropBundles(put);
  throw trouble;
}

async function packedOf(
  { bundle, singles }: Wanted,
  contents: Contents,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const made = singles && (await assemble(bundle, contents, signal));
  return made ?? fetchBundle(bundle.hash, signal);
}

async function ensureRoom(bytes: number): Promise<void> {
  const room = await roomOnDevice();
  // Browsers count a little more than what is kept.
  if (room && bytes * 1.2 > room.allowed - room.used) throw new Trouble('full');
}
