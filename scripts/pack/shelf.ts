/** The folder that copies are put into: beside them stand their hashes, and on a site a list for its pages. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type PackList, readPackList, type SiteFile } from '#offline';
import { Refusal } from './refusal.ts';

const SUMS = 'SHA256SUMS';
const LIST = 'index.json';

/** Puts a copy into a folder in one step, so that nobody gets half of it, and its hash into `SHA256SUMS`. */
export function shelve(
  folder: string,
  locale: string,
  name: string,
  content: Uint8Array,
): SiteFile {
  try {
    mkdirSync(folder, { recursive: true });
    put(folder, name, content);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new Refusal(
      `The copy cannot be put into ${folder}: ${reason}. Say another with \`--to\`.`,
    );
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  const lines = [...otherSums(folder, name), `${sha256}  ${name}`];
  lines.sort((a, b) => (a.slice(64) < b.slice(64) ? -1 : 1));
  put(folder, SUMS, `${lines.join('\n')}\n`);
  return { locale, name, bytes: content.length, sha256 };
}

/** Notes a copy in the list of packs, from which the site knows what can be downloaded. */
export function listCopy(folder: string, copy: SiteFile): void {
  const { packs, files } = readList(join(folder, LIST));
  const others = files.filter(
    ({ name, bytes }) => name !== copy.name && sizeOf(join(folder, name)) === bytes,
  );
  const all = [...others, copy].sort((a, b) => (a.name < b.name ? -1 : 1));
  put(folder, LIST, JSON.stringify({ packs, files: all }));
}

function put(folder: string, name: string, content: string | Uint8Array): void {
  const path = join(folder, name);
  const made = `${path}.${process.pid}.new`;
  writeFileSync(made, content);
  renameSync(made, path);
}

/** What `SHA256SUMS` says of the other copies that are still there. */
function otherSums(folder: string, name: string): string[] {
  const file = join(folder, SUMS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.filter((line) => {
    const other = line.slice(66);
    return other !== name && existsSync(join(folder, other));
  });
}

function readList(file: string): PackList {
  return existsSync(file) ? readPackList(readFileSync(file, 'utf8')) : { packs: [], files: [] };
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}
