import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The strings of one language: file name without `.json` → name → text. */
export type StringTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Locale that every other one is checked against. */
export const BASE = 'en';

/** Folder of the strings, below the working folder. */
export const FOLDER = 'locales';

/**
 * All languages of the interface by their BCP 47 tag, English first: a folder in `locales/` is a language.
 * @throws when a file is no JSON object of strings; `npm run check` says where.
 */
export function readStrings(folder = FOLDER): ReadonlyMap<string, StringTable> {
  const tags = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => Number(b === BASE) - Number(a === BASE) || (a < b ? -1 : 1));
  return new Map(tags.map((tag) => [tag, readTable(join(folder, tag))]));
}

function readTable(folder: string): StringTable {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.sort().map((name) => [name.slice(0, -5), readFile(join(folder, name))]),
  );
}

function readFile(file: string): Readonly<Record<string, string>> {
  const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof data !== 'object' || data === null)
    throw new Error(`Cannot read ${file}: expected an object.`);
  return Object.fromEntries(Object.entries(data).map(([name, text]) => [name, String(text)]));
}
