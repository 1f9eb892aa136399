import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleAddress, LIST, manifestAddress, nameOf, readManifest, readPackList } from '#offline';
import { type Content, makePacks } from '#packs';

const LOCALES = ['ru', 'zh-TW'];
const COLLECTIONS = ['docs'];

function file(path: string, text = `<html data-offline="none">${path}`): Content {
  return { path, content: new TextEncoder().encode(text) };
}

const SITE: readonly Content[] = [
  file('index.html'),
  file('icon.svg'),
  file('_astro/frame.AbCd1234.js'),
  file('sw.js'),
  file('robots.txt'),
  ...LOCALES.flatMap((locale) => [
    file(`${locale}/index.html`),
    file(`${locale}/decide/problem/index.html`),
    file(`${locale}/decide/problem/wait/index.html`),
    file(`${locale}/decide/problem/ticket.json`, '{}'),
    file(`${locale}/decide/problem.md`),
    file(`${locale}/guides/own/index.html`),
    file(`${locale}/search/words.json`, '{}'),
    file(`${locale}/manifest.webmanifest`, '{}'),
    file(`search/${locale}/meta.bin`),
    file(`search/${locale}/0123456789ab/t0.bin`),
  ]),
  file('ru/guides/docs/one/index.html'),
  file('ru/guides/docs/one.md'),
];

async function packsOf(files: readonly Content[] = SITE) {
  const out = await makePacks(files, LOCALES, COLLECTIONS);
  const text = (address: string) => new TextDecoder().decode(out.get(address));
  const { packs } = readPackList(text(LIST));
  const manifests = packs.map((pack) =>
    readManifest(gunzipSync(out.get(manifestAddress(pack)) ?? '').toString()),
  );
  return { out, packs, manifests };
}

/** Paths of a pack with their contents, as a device unpacks them. */
async function contentsOf(id: string): Promise<Map<string, string>> {
  const { out, manifests } = await packsOf();
  const contents = new Map<string, string>();
  for (const { hash, bytes, files } of manifests.find((one) => one.id === id)?.bundles ?? []) {
    const packed = out.get(bundleAddress(hash)) ?? expect.fail(hash);
    const content = new Uint8Array(zstdDecompressSync(packed));
    expect(packed.length).toBe(bytes);
    expect(await nameOf(content)).toBe(hash);
    let at = 0;
    for (const { path, length } of files) {
      contents.set(path, new TextDecoder().decode(content.subarray(at, at + length)));
      at += length;
    }
    expect(at).toBe(content.length);
  }
  return contents;
}

test('there is a pack for each language, and for each collection that a language has', async () => {
  const { packs } = await packsOf();
  expect(packs.map(({ id, pages }) => [id, pages])).toEqual([
    ['ru', 2],
    ['ru.docs', 1],
    ['zh-TW', 2],
  ]);
});

test('a language has its pages, its index, the scripts, and the words of all tickets', async () => {
  const contents = await contentsOf('ru');
  expect([...contents.keys()].sort()).toEqual([
    '_astro/frame.AbCd1234.js',
    'icon.svg',
    'index.html',
    'ru/decide/problem/index.html',
    'ru/decide/problem/ticket.json',
    'ru/decide/problem/wait/index.html',
    'ru/guides/own/index.html',
    'ru/index.html',
    'ru/manifest.webmanifest',
    'ru/search/words.json',
    'search/ru/0123456789ab/t0.bin',
    'search/ru/meta.bin',
    'zh-TW/decide/problem/ticket.json',
  ]);
  for (const { path, content } of SITE) {
    if (contents.has(path)) expect(contents.get(path)).toBe(new TextDecoder().decode(content));
  }
});

test('a collection has its guides and what they need to be shown', async () => {
  expect([...(await contentsOf('ru.docs')).keys()].sort()).toEqual([
    '_astro/frame.AbCd1234.js',
    'icon.svg',
    'index.html',
    'ru/guides/docs/one/index.html',
  ]);
});

test('the same files make the same packs, in whatever order they come', async () => {
  const [one, other] = [await packsOf(), await packsOf([...SITE].reverse())];
  expect([...one.out.keys()].sort()).toEqual([...other.out.keys()].sort());
  for (const [address, bytes] of one.out) {
    expect(Buffer.compare(bytes, other.out.get(address) ?? Buffer.of())).toBe(0);
  }
});

test('a changed page changes the version of its pack alone, and one bundle', async () => {
  const changed = SITE.map((one) =>
    one.path === 'ru/guides/docs/one/index.html' ? file(one.path, 'new') : one,
  );
  const [before, after] = [await packsOf(), await packsOf(changed)];
  const versions = (packs: typeof before.packs) => packs.map(({ version }) => version);
  expect(versions(after.packs)[0]).toBe(versions(before.packs)[0]);
  expect(versions(after.packs)[1]).not.toBe(versions(before.packs)[1]);
  const fresh = [...after.out.keys()].filter((address) => !before.out.has(address));
  expect(fresh.filter((address) => address.startsWith('/offline/bundles/'))).toHaveLength(1);
});

test('a page that comes or goes among many leaves most bundles as they are', async () => {
  const many = Array.from({ length: 300 }, (_, at) =>
    file(`ru/guides/page-${at}/index.html`, `<p>${at}</p>`.repeat(3000)),
  );
  const [before, after] = [await packsOf(many), await packsOf(many.filter((_, at) => at !== 20))];
  const bundles = ({ out }: typeof before) =>
    [...out.keys()].filter((address) => address.startsWith('/offline/bundles/'));
  const kept = bundles(after).filter((address) => before.out.has(address));
  expect(bundles(before).length).toBeGreaterThan(5);
  expect(bundles(after).length - kept.length).toBeLessThan(4);
});
