import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where scripts stand that hosts may have pinned by their hash. */
const FOLDER = 'embed/v1';

/** Scripts by their file names. */
export type Pinned = ReadonlyMap<string, Buffer>;

/** Reads the pinned scripts of the site that is in a folder so far; a build clears it. */
export async function readPinned(out: string): Promise<Pinned> {
  const folder = join(out, FOLDER);
  const names = await readdir(folder).catch(() => []);
  const scripts = names.filter((name) => /^[0-9a-f]{12}\.js$/.test(name));
  return new Map(
    await Promise.all(
      scripts.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  );
}

/** Puts those back that the new site does not have itself. */
export async function restorePinned(out: string, pinned: Pinned): Promise<void> {
  await mkdir(join(out, FOLDER), { recursive: true });
  for (const [name, code] of pinned) {
    // What has the same name has the same content.
    await writeFile(join(out, FOLDER, name), code);
  }
}
