import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createTranslator } from '#strings';
import { shippedSite } from '../../support/build.ts';
import { attributeOf } from '../../support/elements.ts';
import { builtPages } from '../../support/pages.ts';

interface Icon {
  src: string;
  sizes: string;
  type: string;
  purpose?: string;
}

interface AppManifest {
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: string;
  id: string;
  start_url: string;
  scope: string;
  display: string;
  theme_color: string;
  background_color: string;
  icons: Icon[];
  shortcuts: { name: string; url: string; icons: Icon[] }[];
}

const LOCALES = ['en', 'ru', 'zh-TW'];

let folder: string;

beforeAll(async () => {
  ({ folder } = await shippedSite());
});

function manifest(locale: string): AppManifest {
  return JSON.parse(readFileSync(join(folder, locale, 'manifest.webmanifest'), 'utf8'));
}

/** Width and height as a PNG file says them in its head. */
function pngSize(path: string): string {
  const bytes = readFileSync(join(folder, path));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test.each(LOCALES)('the app of %s begins at its home and speaks its language', (locale) => {
  const app = manifest(locale);
  const t = createTranslator(locale);
  expect(app).toMatchObject({
    name: t('home.title'),
    short_name: 'Handoff',
    description: t('home.description'),
    lang: locale,
    dir: 'ltr',
    id: `/${locale}/`,
    start_url: `/${locale}/`,
    scope: '/',
    display: 'standalone',
  });
  expect(app.shortcuts.map(({ name, url }) => [name, url])).toEqual([
    [t('decide.title'), `/${locale}/decide/`],
    [t('search.title'), `/${locale}/search/`],
  ]);
});

test('all that a manifest names is there, its icons in the sizes that it says', () => {
  const app = manifest('ru');
  for (const { icons, url } of app.shortcuts) {
    expect(readFileSync(join(folder, url, 'index.html')).length).toBeGreaterThan(1000);
    for (const { sizes, src } of icons) expect(pngSize(src)).toBe(sizes);
  }
  const drawn = app.icons.filter(({ type }) => type === 'image/png');
  for (const { sizes, src } of drawn) expect([src, pngSize(src)]).toEqual([src, sizes]);
  expect(drawn.map(({ sizes, purpose = 'any' }) => `${sizes} ${purpose}`).sort()).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  expect(app.icons.some(({ type, sizes }) => type === 'image/svg+xml' && sizes === 'any')).toBe(
    true,
  );
});

test('every page names the manifest of its language, and the colours of the paper', () => {
  const tokens = readFileSync('src/3-publish/site/styles/tokens.css', 'utf8');
  const paper = /--paper: light-dark\((#\w+), (#\w+)\)/.exec(tokens)?.slice(1) ?? [];
  const long = paper.map((colour) => colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3'));
  for (const { elements, url } of builtPages(folder)) {
    const locale = LOCALES.find((tag) => url.startsWith(`/${tag}/`)) ?? 'en';
    const links = elements.filter((one) => attributeOf(one, 'rel') === 'manifest');
    expect([url, ...links.map((link) => attributeOf(link, 'href'))]).toEqual([
      url,
      `/${locale}/manifest.webmanifest`,
    ]);
    const colours = elements.filter((one) => attributeOf(one, 'name') === 'theme-color');
    expect([url, ...colours.map((meta) => attributeOf(meta, 'content'))]).toEqual([url, ...long]);
  }
  expect(manifest('en')).toMatchObject({ theme_color: long[0], background_color: long[0] });
});

test('every page says that nothing is on the device yet', () => {
  const wrong = builtPages(folder).filter(({ elements }) => {
    const html = elements.find(({ tagName }) => tagName === 'html');
    return html?.properties['dataOffline'] !== 'none' || html.properties['dataCopy'] !== undefined;
  });
  expect(wrong.map(({ url }) => url)).toEqual([]);
});

test.each(LOCALES)('the page for what is not stored leads to every part of %s', (locale) => {
  const page = builtPages(folder).find(({ url }) => url === `/${locale}/offline/missing/`);
  const stored = page?.elements.filter((one) => attributeOf(one, 'dataMissingPack') !== null) ?? [];
  expect(stored.map((one) => attributeOf(one, 'dataMissingPack'))).toEqual([
    locale,
    ...LOCALES.filter((tag) => tag !== locale),
  ]);
  expect(stored.every(({ properties }) => properties['hidden'] === true)).toBe(true);
});
