import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  isGzip,
  type Manifest,
  pathOf,
  readManifest,
  readPackList,
  writeManifest,
} from '#offline';

const manifest: Manifest = {
  id: 'ru.partner-center',
  locale: 'ru',
  collection: 'partner-center',
  version: 'a1b2c3',
  bundles: [
    { hash: 'one', bytes: 12, files: [{ path: 'ru/index.html', hash: 'x', length: 3 }] },
    { hash: 'two', bytes: 0, files: [] },
  ],
};

describe('a manifest', () => {
  test('is read as it was written', () => {
    expect(readManifest(writeManifest(manifest))).toEqual(manifest);
    const plain = { ...manifest, collection: null };
    expect(readManifest(writeManifest(plain))).toEqual(plain);
  });

  test.each([
    ['<!doctype html><title>Sign in</title>'],
    ['null'],
    ['[]'],
    ['{}'],
    [writeManifest(manifest).replace('"format":1', '"format":2')],
    [writeManifest(manifest).replace('"two",0', '"two",-1')],
    [writeManifest(manifest).replace('"ru/index.html"', '7')],
    [writeManifest(manifest).slice(0, -9)],
  ])('that is none is refused: %s', (text) => {
    expect(() => readManifest(text)).toThrow(RangeError);
  });

  test('whatever stands in it, reading gives a manifest or a RangeError', () => {
    const any = fc.oneof(
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify(value)),
    );
    const bundles = fc.record({ format: fc.constant(1), bundles: fc.jsonValue() });
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          bundles.map((value) => JSON.stringify(value)),
        ),
        (text) => {
          try {
            expect(readManifest(text).bundles).toBeInstanceOf(Array);
          } catch (fault) {
            expect(fault).toBeInstanceOf(RangeError);
          }
        },
      ),
    );
  });
});

test.each(['', '{}', '{"packs":[{"id":1}],"files":[]}', '{"packs":[]}'])(
  'a list that is none is refused: %s',
  (text) => {
    expect(() => readPackList(text)).toThrow(RangeError);
  },
);

describe('addresses', () => {
  test.each([
    ['/ru/decide/', 'ru/decide/index.html'],
    ['/ru/decide', 'ru/decide/index.html'],
    ['/', 'index.html'],
    ['/zh-TW/Guides/A%20b/', 'zh-tw/guides/a b/index.html'],
    ['/_astro/frame.X1.js', '_astro/frame.x1.js'],
    ['//ru/index.html', 'ru/index.html'],
  ])('%s is the file %s', (address, path) => {
    expect(pathOf(address)).toBe(path);
  });

  test('an address that is no UTF-8 is no file', () => {
    expect(pathOf('/ru/%E0%A4%A/')).toBeNull();
  });

  test('the address of a file leads back to it', () => {
    const name = fc.stringMatching(/^[\p{L}\p{N} _#?%&+-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
        const path = `${names.join('/')}/index.html`;
        expect(pathOf(new URL(addressOf(path), 'http://site').pathname)).toBe(path.toLowerCase());
      }),
    );
  });

  test('only files of the index are packed one by one', () => {
    expect(isGzip('search/ru/meta.bin')).toBe(true);
    expect(isGzip('offline/bundles/a.bin')).toBe(false);
    expect(isGzip('ru/search/index.html')).toBe(false);
  });
});
