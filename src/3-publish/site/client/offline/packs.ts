/** Packs as the page for them sees them: what the site offers, what is here, and what can be done. */
import type { Manifest, PackList, PackSummary, SiteFile } from '#offline';
import { plannedBytes } from '#offline';
import { fetchList, fetchManifest } from './fetching.ts';
import { fetchAll, fetchVersion, planFor, type Run } from './install.ts';
import { startWorker } from './register.ts';
import {
  allInstalled,
  allStarted,
  dropInstalled,
  dropStarted,
  type Installed,
  readBundle,
  sweep,
} from './shelf.ts';
import { noteState } from './state.ts';
import { storeTrouble, Trouble } from './trouble.ts';

/** A pack, and how it stands on this device. */
export interface Pack extends PackSummary {
  /** `partial`: begun and never finished. */
  state: 'absent' | 'ready' | 'outdated' | 'partial';
  /** When the copy was fetched, as ISO 8601. */
  at: string | null;
  /** What fetching the newest version would transfer now, in bytes. */
  needed: number;
}

/** Longer nobody waits to see what is here, in milliseconds. */
const PATIENCE = 5000;

/** All packs that the site offers; without network those that are here. Rejects with `Trouble` where nothing may be kept. */
export async function listPacks(): Promise<{
  packs: Pack[];
  files: readonly SiteFile[];
  online: boolean;
}> {
  const signal = AbortSignal.timeout(PATIENCE);
  const [installed, started] = await reading(() => Promise.all([allInstalled(), allStarted()]));
  const offered = await fetchList(signal).catch((): PackList | null => null);
  const summaries = offered?.packs ?? installed.map(({ summary }) => summary);
  // Of what was begun of another version nothing will come.
  const vain = started.filter(({ id, version }) =>
    offered?.packs.some((pack) => pack.id === id && pack.version !== version),
  );
  for (const { id } of vain) await dropStarted(id);
  const gone = installed.filter(({ summary }) => !summaries.some(({ id }) => id === summary.id));
  const packs = await Promise.all(
    [...summaries, ...gone.map(({ summary }) => summary)].map((summary) =>
      packOf(summary, installed, started, signal),
    ),
  );
  return { packs, files: offered?.files ?? [], online: offered !== null };
}

async function packOf(
  summary: PackSummary,
  installed: readonly Installed[],
  started: readonly Manifest[],
  signal: AbortSignal,
): Promise<Pack> {
  const { id, version, bytes } = summary;
  const own = installed.find((one) => one.summary.id === id);
  const begun = started.find((one) => one.id === id && one.version === version);
  const isNewest = own?.manifest.version === version;
  const newest = isNewest ? own.manifest : begun;
  const manifest = newest ?? (own && (await fetchManifest(summary, signal).catch(() => null)));
  const plan = manifest && (await planFor(manifest)).plan;
  const needed = plan ? plannedBytes(plan) : bytes;
  const at = own?.at ?? null;
  if (isNewest) return { ...summary, state: plan?.length === 0 ? 'ready' : 'partial', at, needed };
  return { ...summary, state: own ? 'outdated' : begun ? 'partial' : 'absent', at, needed };
}

/** Fetches the newest version of a pack. Rejects with `Trouble`, or with an `AbortError` where it was stopped. */
export function installPack(id: string, run: Run): Promise<void> {
  return alone(async () => {
    const { packs } = await fetchList(run.signal);
    // Without it nobody would serve what is fetched.
    await startWorker().catch(() => {
      throw new Trouble('blocked');
    });
    const summary = packs.find((pack) => pack.id === id);
    if (!summary) throw new Trouble('changed');
    try {
      await fetchVersion(summary, await fetchManifest(summary, run.signal), run);
    } catch (fault) {
      throw await newestMissed(fault, summary, run.signal);
    }
  });
}

/** A file that is not there any more mostly means that there is a newer version. */
async function newestMissed(
  fault: unknown,
  { id, version }: PackSummary,
  signal: AbortSignal,
): Promise<unknown> {
  if (!(fault instanceof Trouble) || fault.status !== 404) return fault;
  const list = await fetchList(signal).catch(() => null);
  const now = list?.packs.find((pack) => pack.id === id);
  return list && now?.version !== version ? new Trouble('changed') : fault;
}

/** Reads all of a pack and fetches anew what is not as it should be; resolves to how much that was, in bundles. */
export function verifyPack(id: string, { signal, progress }: Run): Promise<{ repaired: number }> {
  return alone(async () => {
    const own = (await allInstalled()).find(({ summary }) => summary.id === id);
    if (!own) throw new Trouble('changed');
    const { bundles } = own.manifest;
    for (const [at, { hash }] of bundles.entries()) {
      signal.throwIfAborted();
      // What is broken is gone once it was read.
      await readBundle(hash);
      progress(at + 1, bundles.length);
    }
    const { plan, contents } = await planFor(own.manifest);
    try {
      await fetchAll(plan, contents, { signal, progress });
    } catch (fault) {
      throw await newestMissed(fault, own.summary, signal);
    }
    return { repaired: plan.length };
  });
}

/** Removes a pack from this device. */
export function removePack(id: string): Promise<void> {
  return alone(async () => {
    await dropInstalled(id);
    await sweep();
  });
}

/** Keeps two tabs from working at the packs at a time, and tells the worker when they have changed. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  return reading(async () => {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return work();
    return locks.request('handoff-packs', { ifAvailable: true }, (lock) => {
      if (!lock) throw new Trouble('busy');
      return work();
    });
  }).finally(() => {
    void navigator.serviceWorker
      ?.getRegistration()
      .then((registration) => registration?.active?.postMessage({ type: 'packs' }))
      .catch(() => {});
    void noteState();
  });
}

async function reading<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    if (!('caches' in globalThis)) throw new Trouble('blocked');
    return await work();
  } catch (fault) {
    throw storeTrouble(fault);
  }
}
