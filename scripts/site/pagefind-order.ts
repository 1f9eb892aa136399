/**
 * Pagefind writes the filters of an index, and the values of each filter, in an order that differs from run to run.
 * Here they are sorted, and the files that say so named anew, so that the same content gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { arrayItems, replaceItem, sortItems } from './cbor-spans.ts';

const Entry = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

// Before the data of every file, inside the compression.
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Where the filters stand in the meta file of a language. */
const FILTERS_AT = 3;
/** Where the values stand in the file of a filter. */
const VALUES_AT = 1;

/** Puts a folder that Pagefind wrote into its one order; throws when it is not made as Pagefind 1.5 makes it. */
export async function orderPagefind(folder: string): Promise<void> {
  const file = join(folder, 'pagefind-entry.json');
  const entry = Entry.parse(JSON.parse(await readFile(file, 'utf8')));
  const names = Object.keys(entry.languages).sort();
  const languages = await Promise.all(
    names.map(async (name) => {
      const language = entry.languages[name];
      const hash = await orderLanguage(folder, language?.hash ?? '');
      return [name, { ...language, hash }] as const;
    }),
  );
  await writeFile(file, JSON.stringify({ ...entry, languages: Object.fromEntries(languages) }));
}

async function orderLanguage(folder: string, hash: string): Promise<string> {
  const path = (name: string) => join(folder, `pagefind.${name}.pf_meta`);
  let meta = await readData(path(hash));
  const filters = arrayItems(arrayItems(meta)[FILTERS_AT] ?? meta);
  for (const filter of filters) {
    const old = nameIn(filter);
    const renamed = await orderFilter(folder, old);
    // Names are equally long, so no length changes with them.
    meta = Buffer.from(meta.toString('latin1').replaceAll(old, renamed), 'latin1');
  }
  return rewrite(path, hash, replaceItem(meta, FILTERS_AT, sortItems));
}

async function orderFilter(folder: string, hash: string): Promise<string> {
  const path = (name: string) => join(folder, 'filter', `${name}.pf_filter`);
  const data = await readData(path(hash));
  return rewrite(path, hash, replaceItem(data, VALUES_AT, sortItems));
}

/** Writes data under the name that follows from it, as long as the old one. @returns the new name */
async function rewrite(path: (name: string) => string, old: string, data: Buffer): Promise<string> {
  const language = old.slice(0, old.lastIndexOf('_') + 1);
  const digest = createHash('sha256').update(data).digest('hex');
  const name = (language + digest).slice(0, old.length);
  await rm(path(old));
  await writeFile(path(name), gzipSync(Buffer.concat([SIGNATURE, data]), { level: 9 }));
  return name;
}

/** A filter in the meta file is a pair of its name and the name of its file. */
function nameIn(filter: Buffer): string {
  const name = arrayItems(filter)[1];
  // One byte says that it is text and how long.
  if (name === undefined) throw new Error('Pagefind wrote a filter without a file.');
  return name.toString('latin1', 1);
}

async function readData(file: string): Promise<Buffer> {
  const data = gunzipSync(await readFile(file));
  if (data.indexOf(SIGNATURE) !== 0) throw new Error(`Pagefind did not write ${file}.`);
  return data.subarray(SIGNATURE.length);
}
