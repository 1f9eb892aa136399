import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type About,
  diskPage,
  fileOf,
  holdingScripts,
  readmeText,
  START_SCRIPT,
  startPage,
} from '#disk';
import { bundleScript } from './bundle.ts';
import { collectCopy } from './collect.ts';
import { scriptSources, scriptsName } from './entrances.ts';
import { heldFiles } from './hold.ts';

/** Files of a copy by their path below its folder. */
export type Files = Map<string, string | Uint8Array>;

/** Makes the copy of some languages of a built site: all that it takes to read it from disk. */
export async function makeCopy(site: string, about: About): Promise<Files> {
  const copy = collectCopy(site, about.locales);
  const files: Files = new Map([
    ['README.txt', readmeText(about)],
    ['index.html', startPage(about)],
    ['scripts/start.js', START_SCRIPT],
  ]);
  const scripts = new Map<string, readonly string[]>();
  for (const path of copy.paths) {
    const file = fileOf(path);
    const bytes = readFileSync(join(site, file));
    if (!path.endsWith('/')) {
      files.set(file, bytes);
      continue;
    }
    const page = diskPage(bytes.toString(), path, copy, scriptsName);
    files.set(file, page.html);
    if (page.scripts.length > 0) scripts.set(scriptsName(page.scripts), page.scripts);
  }
  for (const [name, addresses] of scripts) {
    const made = await bundleScript(name, scriptSources(addresses));
    for (const [file, content] of made) files.set(file, content);
  }
  for (const [name, script] of holdingScripts(heldFiles(site, copy))) {
    files.set(`files/${name}.js`, script);
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
