/**
 * Where the rest of the site is in the copy that is opened from disk. Browsers let such pages read no files, but run
 * scripts: each file that scripts of the page read stands in one, together with others.
 */
import { element } from './element.ts';

/** By path: a text, or bytes as characters up to U+00FF. */
type Files = Readonly<Record<string, string | { bytes: string }>>;
/** By path: the name of the script that holds the file. */
type List = Readonly<Record<string, string>>;

/** The event by which a script hands over what it holds. */
const EVENT = 'handoff-files';

/** The way from the page to the folder of the copy. */
const root = document.documentElement.dataset['root'] ?? '';

const known = new Map<string, Files[string]>();
const loading = new Map<string, Promise<void>>();
let list: List | null = null;

document.addEventListener(EVENT, (event) => {
  if (!(event instanceof CustomEvent)) return;
  const { files, list: given }: { files?: Files; list?: List } = event.detail;
  for (const [path, content] of Object.entries(files ?? {})) known.set(path, content);
  list ??= given ?? null;
});

/** Returns the way from the page to a path of the site. */
export function addressOf(path: string): string {
  const [, place = '', rest = ''] = /^\/?([^?#]*)(.*)$/s.exec(path) ?? [];
  return root + place + (/(?:^|\/)$/.test(place) ? 'index.html' : '') + rest;
}

/** Reads a file of the site by its path; rejects where the copy has none. */
export async function readFile(path: string): Promise<Response> {
  await load('list');
  const script = list?.[path];
  if (script === undefined) throw new Error(`${path} is not in this copy`);
  await load(script);
  const content = known.get(path);
  if (content === undefined) throw new Error(`${path} is broken in this copy`);
  return typeof content === 'string' ? new Response(content) : packed(content.bytes);
}

/** What the server has packed with gzip stands unpacked in the copy, which is packed as a whole. */
function packed(latin: string): Response {
  const bytes = Uint8Array.from(latin, (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
}

function load(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const promise = new Promise<void>((resolve, reject) => {
    const script = element('script', { src: `${root}files/${name}.js` });
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loading.delete(name);
      reject(new Error(`files/${name}.js is missing`));
    });
    document.head.append(script);
  });
  loading.set(name, promise);
  return promise;
}
