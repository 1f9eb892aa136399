import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type Encoding, encode } from './encoding.ts';

/** One file in one encoding, as it goes over the wire. */
export interface Representation {
  body: Buffer;
  /** A strong validator: the same bytes have the same one. */
  etag: string;
}

interface Kept {
  modified: number;
  bytes: number;
  made: Promise<Representation>;
}

/** Files read and compressed once and kept until they change on disk; the oldest leave when the room is full. */
export class Representations {
  readonly #kept = new Map<string, Kept>();
  readonly #room: number;
  #bytes = 0;

  /** @param room how many bytes to keep at most */
  constructor(room = 64 * 1024 * 1024) {
    this.#room = room;
  }

  /** The file in the given encoding; rejects when it cannot be read. */
  async get(path: string, encoding: Encoding): Promise<Representation> {
    const key = `${encoding} ${path}`;
    const { mtimeMs, size } = await stat(path);
    const kept = this.#kept.get(key);
    if (kept?.modified === mtimeMs) return kept.made;
    if (kept) this.#drop(key, kept);
    const made = represent(path, encoding);
    this.#kept.set(key, { modified: mtimeMs, bytes: size, made });
    this.#bytes += size;
    for (const [oldest, entry] of this.#kept) {
      if (this.#bytes <= this.#room || oldest === key) break;
      this.#drop(oldest, entry);
    }
    return made;
  }

  #drop(key: string, entry: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= entry.bytes;
  }
}

async function represent(path: string, encoding: Encoding): Promise<Representation> {
  const body = await encode(await readFile(path), encoding);
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  return { body, etag: `"${hash}"` };
}
