import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { About } from '#disk';
import { readySite } from '../site/ready.ts';
import { localesOf } from './collect.ts';
import { type Files, makeCopy } from './copy.ts';
import type { PackOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { listCopy, shelve } from './shelf.ts';
import { zimFiles } from './zim.ts';
import { zipFiles } from './zip.ts';

/**
 * Packs some languages of the site, which is built first where it is not up to date, and puts the copy where it belongs.
 * Throws a `Refusal` where that cannot be.
 */
export async function packSite(options: PackOptions): Promise<{ path: string; bytes: number }> {
  const { site, format, to } = options;
  if (!(await readySite(site)))
    throw new Refusal(`There is no site in ${site} to pack: mend what the build says above.`);
  const locales = knownLocales(options);
  const about = { locales, version: ownVersion(), date: builtOn(site) };
  const packed = pack(await makeCopy(site, about), about, format);
  const folder = to ?? join(site, 'offline');
  const name = `handoff-${locales.join('-')}-${about.version}.${format}`;
  const copy = shelve(folder, locales[0] ?? '', name, packed);
  if (to === null) listCopy(folder, copy);
  return { path: join(folder, name), bytes: copy.bytes };
}

function knownLocales({ site, locales }: PackOptions): readonly string[] {
  const all = localesOf(site);
  const choice = `\`--locale ${all.join('`, `--locale ')}\``;
  if (locales.length === 0) throw new Refusal(`Which language? Say one of ${choice}.`);
  const unknown = locales.find((locale) => !all.includes(locale));
  if (unknown === undefined) return locales;
  throw new Refusal(`The site has no language \`${unknown}\`: say one of ${choice}.`);
}

function pack(files: Files, about: About, format: PackOptions['format']): Uint8Array {
  return format === 'zim' ? zimFiles(files, about) : zipFiles(files, about.date);
}

function ownVersion(): string {
  const file = z.object({ version: z.string() });
  return file.parse(JSON.parse(readFileSync('package.json', 'utf8'))).version;
}

/** Days that an archive can name. */
const OLDEST = Date.UTC(1980, 0, 2);
const NEWEST = Date.UTC(2099, 11, 30);

/** The day, in UTC; like other builders of packages ours believe SOURCE_DATE_EPOCH, which is in seconds. */
function builtOn(site: string): string {
  const given = Number(process.env['SOURCE_DATE_EPOCH'] || Number.NaN) * 1000;
  const time = Number.isFinite(given) ? given : statSync(join(site, 'index.html')).mtimeMs;
  return new Date(Math.min(Math.max(time, OLDEST), NEWEST)).toISOString().slice(0, 10);
}
