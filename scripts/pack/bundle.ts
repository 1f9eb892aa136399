import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

const ENTRANCE = 'virtual:entrance';
const CLIENT = resolve('src/3-publish/site/client');

/** What pages from disk have in place of a module of the site. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  [`${CLIENT}/site.ts`, "export * from './site-on-disk.ts';"],
  // A copy on disk needs no other copy.
  [`${CLIENT}/offline/start.ts`, 'export function startOffline() {}'],
]);

/**
 * Bundles sources into one script that needs no module, everything that is loaded on demand included.
 * @returns files of the copy by name: the script, and the styles that it loads
 */
export async function bundleScript(
  name: string,
  sources: readonly string[],
): Promise<Map<string, string | Uint8Array>> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.PROD': 'true' },
    plugins: [forDisk(sources)],
    publicDir: false,
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: ENTRANCE,
        output: {
          format: 'iife',
          codeSplitting: false,
          entryFileNames: `scripts/${name}.js`,
          assetFileNames: '_astro/[name].[hash][extname]',
        },
      },
    },
  });
  if (!('output' in made)) throw new Error(`${name} was not bundled once.`);
  return new Map(
    made.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : file.source]),
  );
}

function forDisk(sources: readonly string[]): Plugin {
  return {
    name: 'handoff:disk',
    enforce: 'pre',
    resolveId: (id) => (id === ENTRANCE ? `\0${ENTRANCE}` : null),
    load(id) {
      if (id === `\0${ENTRANCE}`)
        return sources.map((source) => `import ${JSON.stringify(source)};`).join('\n');
      return INSTEAD.get(id) ?? null;
    },
  };
}
