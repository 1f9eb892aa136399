/** Bundles come packed by the build, with Zstandard, or by this device, with gzip. */
import { decompress } from 'fzstd';

const ZSTD = [0x28, 0xb5, 0x2f, 0xfd];
const GZIP = [0x1f, 0x8b];

/** Tells whether bytes can be a bundle at all; a page of some host in its stead is none. */
export function isPacked(bytes: Uint8Array): boolean {
  return begins(bytes, ZSTD) || begins(bytes, GZIP);
}

/** Unpacks a bundle; rejects where the bytes are none or end too early. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (begins(bytes, ZSTD)) return new Uint8Array(decompress(bytes));
  return through(bytes, new DecompressionStream('gzip'));
}

/** Packs with gzip. */
export function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return through(bytes, new CompressionStream('gzip'));
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => bytes[at] === byte);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
