/** Files as scripts that hold them: the form in which `client/site-on-disk.ts` reads them. */

/** A file that scripts of the pages read. */
export interface HeldFile {
  path: string;
  /** Name of the scripts that hold it and others that are read together with it. */
  group: string;
  /** A text, or bytes. */
  content: string | Uint8Array;
}

/** So much of their files scripts hold: few enough to be unpacked quickly, small enough to be read at once. */
const FULL = 256 * 1024;

/** Writes scripts that hold the files, and `list`, which says where each is; by name. */
export function holdingScripts(files: readonly HeldFile[]): Map<string, string> {
  const scripts = new Map<string, string>();
  const list: Record<string, string> = {};
  for (const [group, own = []] of Object.entries(Object.groupBy(files, ({ group }) => group))) {
    for (const [number, some] of filled(own).entries()) {
      const name = number === 0 ? group : `${group}.${number}`;
      for (const { path } of some) list[path] = name;
      const held = some.map(({ path, content }) => [path, written(content)]);
      scripts.set(name, handOver({ files: Object.fromEntries(held) }));
    }
  }
  return scripts.set('list', handOver({ list }));
}

/** Files in their order, as many together as fill a script. */
function filled(files: readonly HeldFile[]): HeldFile[][] {
  const parts: HeldFile[][] = [];
  let room = 0;
  for (const file of files) {
    const { length } = file.content;
    const part = length <= room ? parts.at(-1) : undefined;
    if (part) part.push(file);
    else parts.push([file]);
    room = (part ? room : FULL) - length;
  }
  return parts;
}

/** Bytes become a character each: packed as a whole with the rest that is a quarter less than base64 of packed bytes. */
function written(content: string | Uint8Array): string | { bytes: string } {
  return typeof content === 'string' ? content : { bytes: Buffer.from(content).toString('latin1') };
}

function handOver(detail: object): string {
  const told = JSON.stringify({ detail });
  return `document.dispatchEvent(new CustomEvent("handoff-files",${told}))\n`;
}
