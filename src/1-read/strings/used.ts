import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How the sources name strings. */
export interface Used {
  /** Names that stand in quotes. */
  whole: ReadonlySet<string>;
  /** Beginnings of names that are put together, as in `role.${id}` between backquotes. */
  beginnings: readonly string[];
}

const WHOLE = /['"`]([a-z]+\.[A-Za-z0-9-]+)['"`]/g;
const BEGINNING = /`([a-z]+\.[A-Za-z0-9-]*)\$\{/g;
const CODE = /\.(?:ts|astro)$/;

/** Collects the names of strings from all code below a folder. */
export function collectUsed(folder: string): Used {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!CODE.test(path)) continue;
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, name] of code.matchAll(WHOLE)) if (name) whole.add(name);
    for (const [, name] of code.matchAll(BEGINNING)) if (name) beginnings.add(name);
  }
  return { whole, beginnings: [...beginnings] };
}

/** Whether some code asks for the string of this name. */
export function isUsed(name: string, used: Used): boolean {
  return used.whole.has(name) || used.beginnings.some((beginning) => name.startsWith(beginning));
}
