/** Files of packs as they come over the network; nothing is taken for one that is not. */
import {
  addressOf,
  bundleAddress,
  isGzip,
  LIST,
  type Manifest,
  manifestAddress,
  nameOf,
  type PackedFile,
  type PackList,
  type PackSummary,
  readManifest,
  readPackList,
} from '#offline';
import { Trouble } from './trouble.ts';
import { isPacked, unpack } from './unpack.ts';

/** A file that takes longer does not come any more, in milliseconds. */
const LONGEST = 60_000;

/** The list of packs as the site has it now; rejects with `Trouble`. */
export async function fetchList(signal: AbortSignal): Promise<PackList> {
  const bytes = await fetchBytes(LIST, signal);
  return attempt(() => readPackList(new TextDecoder().decode(bytes)), 'foreign');
}

/** The manifest of a version; rejects with `Trouble`. */
export async function fetchManifest(summary: PackSummary, signal: AbortSignal): Promise<Manifest> {
  const bytes = await fetchBytes(manifestAddress(summary), signal);
  if (!isPacked(bytes)) throw new Trouble('foreign');
  const text = await unpack(bytes).catch(() => {
    throw new Trouble('damaged');
  });
  return attempt(() => readManifest(new TextDecoder().decode(text)), 'damaged');
}

/** A bundle as it is packed, looked into and found right; rejects with `Trouble`. */
export async function fetchBundle(
  hash: string,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await fetchBytes(bundleAddress(hash), signal);
  if (!isPacked(bytes)) throw new Trouble('foreign');
  const content = await unpack(bytes).catch(() => null);
  if (!content || (await nameOf(content)) !== hash) throw new Trouble('damaged');
  return bytes;
}

/** The content of a file from its own address, or null where the site sends another one there. */
export async function fetchSingle(
  { path, hash }: PackedFile,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bytes = await fetchBytes(addressOf(path), signal);
    const content = isGzip(path) ? await unpack(bytes) : bytes;
    return (await nameOf(content)) === hash ? content : null;
  } catch (fault) {
    if (signal.aborted) throw fault;
    return null;
  }
}

async function fetchBytes(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const limited = new AbortController();
  const stop = (): void => limited.abort();
  const timer = setTimeout(stop, LONGEST);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await fetchWithin(address, limited.signal);
  } catch (fault) {
    throw limited.signal.aborted && !signal.aborted ? new Trouble('offline') : fault;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

async function fetchWithin(address: string, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  let response: Response;
  try {
    // What is kept for good need not be in the browser's cache as well.
    response = await fetch(address, { signal, cache: 'no-store' });
  } catch (fault) {
    throw signal.aborted ? fault : new Trouble('offline');
  }
  if (!response.ok) throw new Trouble('status', response.status);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (fault) {
    throw signal.aborted ? fault : new Trouble(navigator.onLine ? 'damaged' : 'offline');
  }
}

function attempt<Result>(read: () => Result, kind: 'foreign' | 'damaged'): Result {
  try {
    return read();
  } catch {
    throw new Trouble(kind);
  }
}
