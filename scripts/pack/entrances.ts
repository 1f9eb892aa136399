import { globSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const NAMED = /\/(?<component>[^/]+)\.astro_astro_type_script_index_(?<at>\d+)_lang\.[^/]+\.js$/;
const SCRIPT = /<script>(?<code>.*?)<\/script>/gs;
const IMPORT = /import '(?<file>[^']+)';/g;

/** A short name for the scripts of a page, by their addresses: of the components that they belong to. */
export function scriptsName(addresses: readonly string[]): string {
  return addresses
    .map((address) => partsOf(address).component)
    .join('-')
    .toLowerCase();
}

/** The sources that the scripts of a page were made from: files that a component's script imports, absolute. */
export function scriptSources(addresses: readonly string[]): string[] {
  return addresses.flatMap((address) => {
    const { component, at } = partsOf(address);
    const [file, another] = globSync(`src/**/${component}.astro`);
    if (!file || another) throw new Error(`Not one component ${component} for ${address}.`);
    const scripts = [...readFileSync(file, 'utf8').matchAll(SCRIPT)];
    const code = scripts[at]?.groups?.['code'] ?? '';
    const sources = [...code.matchAll(IMPORT)].map((one) => one.groups?.['file'] ?? '');
    if (sources.length === 0) throw new Error(`${file} has no script ${at} for ${address}.`);
    return sources.map((source) => resolve(dirname(file), source));
  });
}

function partsOf(address: string): { component: string; at: number } {
  const { component = '', at = '' } = NAMED.exec(address)?.groups ?? {};
  if (component === '') throw new Error(`${address} is not named like the script of a component.`);
  return { component, at: Number(at) };
}
