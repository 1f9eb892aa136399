/** The files of one index, each read once; a file that could not be read is asked for again next time. */
import { unpack } from '../format/bytes.ts';
import { FORMAT, fileOf, type Meta, placeIn, type SpaceName } from '../format/meta.ts';
import type { RecordFile } from '../format/records.ts';
import { type Entries, readEntries, type TermEntry } from '../format/terms.ts';
import type { Load } from '../model.ts';

export class Store {
  readonly #locale: string;
  readonly #load: Load;
  readonly #files = new Map<string, Promise<unknown>>();
  #fresh = false;

  constructor(locale: string, load: Load) {
    this.#locale = locale;
    this.#load = load;
  }

  /** Forgets everything, so that the next question also sees an index that was published meanwhile. */
  forget(): void {
    this.#files.clear();
    this.#fresh = true;
  }

  meta(): Promise<Meta> {
    return this.#once('meta.bin', async (name) => {
      const bytes = await this.#load(`${this.#locale}/${name}`, this.#fresh);
      const meta: Meta = fromJson(await unpack(bytes));
      if (meta.format !== FORMAT)
        throw new RangeError('This page is too old for the search index.');
      return meta;
    });
  }

  /** What is known of the stems; unknown ones are not in the answer. */
  async terms(space: SpaceName, stems: Iterable<string>): Promise<Map<string, TermEntry>> {
    const { terms, bilingual } = await this.meta();
    const found = new Map<string, TermEntry>();
    if (space === 's' && !bilingual) return found;
    const read = [...new Set(stems)].map(async (stem) => {
      const file = await this.file<Entries>(`t${fileOf(stem, terms)}.bin`, readEntries);
      const entry = file[space].get(stem);
      if (entry) found.set(stem, entry);
    });
    await Promise.all(read);
    return found;
  }

  /** The file of records that has a unit, and the number of its first unit. */
  async records(unit: number): Promise<{ file: RecordFile; first: number }> {
    const firsts = await this.#once('', async () => {
      const firsts = [0];
      for (const count of (await this.meta()).records) firsts.push((firsts.at(-1) ?? 0) + count);
      return firsts.slice(0, -1);
    });
    const place = placeIn(firsts, unit);
    const file = await this.file<RecordFile>(`r${place}.bin`, fromJson);
    return { file, first: firsts[place] ?? 0 };
  }

  /** A file of the folder that `meta` names, unpacked and read. */
  file<Content>(name: string, read: (bytes: Uint8Array) => Content): Promise<Content> {
    return this.#once(name, async () => {
      const { version } = await this.meta();
      return read(await unpack(await this.#load(`${this.#locale}/${version}/${name}`)));
    });
  }

  #once<Content>(name: string, read: (name: string) => Promise<Content>): Promise<Content> {
    const known = this.#files.get(name);
    // A name has one kind of content.
    if (known) return known as Promise<Content>;
    const reading = read(name);
    this.#files.set(name, reading);
    reading.catch(() => {
      if (this.#files.get(name) === reading) this.#files.delete(name);
    });
    return reading;
  }
}

/** What bytes of JSON hold; ours alone come here, made by the same version. */
export function fromJson<Content>(bytes: Uint8Array): Content {
  return JSON.parse(new TextDecoder().decode(bytes));
}
