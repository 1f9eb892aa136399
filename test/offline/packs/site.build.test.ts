import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bundleAddress, manifestAddress, readManifest, readPackList } from '#offline';
import { shippedSite, shippedSiteAgain } from '../../support/build.ts';

async function packs() {
  const { folder } = await shippedSite();
  const list = readPackList(readFileSync(join(folder, 'offline/index.json'), 'utf8'));
  return list.packs.map((summary) => {
    const text = gunzipSync(readFileSync(join(folder, manifestAddress(summary)))).toString();
    return { folder, summary, manifest: readManifest(text) };
  });
}

test('every page of a language is in its pack', async () => {
  for (const { folder, summary, manifest } of await packs()) {
    const paths = manifest.bundles.flatMap(({ files }) => files.map(({ path }) => path));
    const pages = readdirSync(join(folder, summary.locale), { recursive: true })
      .map((path) => `${summary.locale}/${String(path).replaceAll('\\', '/')}`)
      .filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.filter((page) => !paths.includes(page))).toEqual([]);
    // What is for the pages of others is no use without a network.
    expect(paths.filter((path) => /^(?:api|embed)\//.test(path))).toEqual([]);
    expect(paths.filter((path) => path.startsWith(`search/${summary.locale}/`)).length).toBe(
      readdirSync(join(folder, 'search', summary.locale), { recursive: true }).filter((path) =>
        String(path).endsWith('.bin'),
      ).length,
    );
  }
});

test('sizes and requests are those that an installation has', async () => {
  for (const { folder, summary, manifest } of await packs()) {
    const sizes = [
      manifestAddress(summary),
      ...manifest.bundles.map(({ hash }) => bundleAddress(hash)),
    ].map((address) => statSync(join(folder, address)).size);
    expect(summary.bytes).toBe(sizes.reduce((sum, size) => sum + size, 0));
    expect(summary.requests).toBe(sizes.length);
    expect(summary.bytes).toBeLessThan(1_300_000);
    expect(summary.requests).toBeLessThan(40);
  }
});

test('two builds make the same packs', async () => {
  const [one, other] = [await shippedSite(), await shippedSiteAgain()];
  const list = ({ folder }: typeof one) => readFileSync(join(folder, 'offline/index.json'), 'utf8');
  expect(list(other)).toBe(list(one));
});

test('the worker is at most 8 KB', async () => {
  const { folder } = await shippedSite();
  const worker = readFileSync(join(folder, 'sw.js'));
  expect(gzipSync(worker).length).toBeLessThan(8 * 1024);
  expect(worker.toString()).not.toMatch(/\b(?:import|export)\b\s*[{(*]/);
});
