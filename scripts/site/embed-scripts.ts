import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { build, type Plugin } from 'vite';

/** A finished script for pages of others. */
interface EmbedScript {
  code: string;
  /** Twelve hexadecimal digits that name the content. */
  hash: string;
  /** For the attribute of the same name. */
  integrity: string;
}

const FOLDER = 'src/3-publish/site/client/embed';
const ENTRANCES = {
  element: { file: 'index.ts', format: 'es' },
  frame: { file: 'frame.ts', format: 'iife' },
  resize: { file: 'resize.ts', format: 'iife' },
} as const;

const NAME = 'virtual:embed-scripts';
const ID = `\0${NAME}`;

/**
 * Gives pages the scripts of embedded checklists as texts (`virtual:embed-scripts`), each one file, so that the page that
 * offers them knows their hashes.
 */
export function embedScripts(): Plugin {
  let made: Promise<string> | null = null;
  return {
    name: 'handoff:embed-scripts',
    resolveId: (specifier) => (specifier === NAME ? ID : null),
    load(id) {
      if (id !== ID) return null;
      made ??= moduleOf();
      return made;
    },
    // The development server makes them anew after a change.
    hotUpdate({ file }) {
      if (file.includes('/client/')) made = null;
    },
  };
}

async function moduleOf(): Promise<string> {
  const names = Object.keys(ENTRANCES) as (keyof typeof ENTRANCES)[];
  const scripts = await Promise.all(names.map(bundle));
  return names
    .map((name, at) => `export const ${name} = ${JSON.stringify(scripts[at])};`)
    .join('\n');
}

async function bundle(name: keyof typeof ENTRANCES): Promise<EmbedScript> {
  const { file, format } = ENTRANCES[name];
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: true,
      modulePreload: false,
      // Else `light-dark()` would be rewritten for browsers without it, in a way that needs a colour scheme of our own.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { input: resolve(FOLDER, file), output: { format } },
    },
  });
  const outputs = 'on' in made ? [] : [made].flat();
  const chunk = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${FOLDER}/${file} became no script.`);
  const hash = createHash('sha256').update(chunk.code).digest('hex').slice(0, 12);
  const integrity = `sha384-${createHash('sha384').update(chunk.code).digest('base64')}`;
  return { code: chunk.code, hash, integrity };
}
