import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { loadCatalog } from '#catalog';
import { isGzip } from '#offline';
import { type Content, makePacks } from '#packs';

/** Writes what a browser needs to keep the site: packs below `{out}/offline/`, and the worker that serves them. */
export async function writeOffline(out: string): Promise<void> {
  const { guides, locales } = await loadCatalog();
  const tags = locales.map(({ tag }) => tag);
  const collections = new Set([...guides.values()].flatMap(({ collection }) => collection ?? []));
  for (const folder of ['manifests', 'bundles']) {
    await rm(join(out, 'offline', folder), { recursive: true, force: true });
  }
  const files = await readSite(out);
  const packs = await makePacks(files, tags, [...collections].sort());
  for (const [address, bytes] of packs) {
    const path = join(out, address);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  await writeWorker(out);
}

/** Reads all files of a built site that packs may hold; those of the index come unpacked. */
export async function readSite(out: string): Promise<Content[]> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files: Content[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    const path = relative(out, file).split(sep).join('/');
    if (!entry.isFile() || /^(?:api|embed|pagefind|offline)\//.test(path)) continue;
    const bytes = await readFile(file);
    files.push({ path, content: new Uint8Array(isGzip(path) ? gunzipSync(bytes) : bytes) });
  }
  return files;
}

/** Bundles the service worker into one classic script. */
async function writeWorker(out: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: resolve(out),
      emptyOutDir: false,
      rolldownOptions: {
        input: resolve('src/3-publish/site/client/worker/index.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
