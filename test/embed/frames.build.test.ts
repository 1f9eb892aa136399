import { beforeAll, expect, test } from 'vitest';
import { shippedSite } from '../support/build.ts';
import { type BuiltPage, builtPages, framePages } from '../support/pages.ts';

let frames: BuiltPage[];
let pages: ReadonlyMap<string, BuiltPage>;

beforeAll(async () => {
  const { folder } = await shippedSite();
  frames = framePages(folder);
  pages = new Map(builtPages(folder).map((page) => [page.url, page]));
});

function named(page: BuiltPage, name: string): BuiltPage['elements'] {
  return page.elements.filter(({ tagName }) => tagName === name);
}

/** Values of an attribute, as `data-…` names them. */
function values(page: BuiltPage, attribute: string): string[] {
  return page.elements.flatMap(({ properties }) => {
    const value = properties[attribute];
    return typeof value === 'string' ? [value] : [];
  });
}

test('every decision of every language has a frame page, and every guide with procedures', () => {
  const urls = frames.map(({ url }) => url);
  const wanted = [...pages.values()].flatMap(({ url, html }) => {
    const decision = /^\/([^/]+)\/decide\/([^/]+)\/$/.exec(url);
    const guide = /^\/[^/]+\/guides\/.+\/$/.test(url) && html.includes('data-procedure');
    return decision ? [`/embed/${decision[1]}/${decision[2]}/`] : guide ? [`/embed${url}`] : [];
  });
  expect(urls).toEqual(wanted.sort());
  expect(urls.length).toBeGreaterThan(60);
});

test('a frame page is for nobody to find, loads only its own, and may be sized by its host', () => {
  for (const page of frames) {
    const meta = Object.fromEntries(
      named(page, 'meta').map(({ properties: { name, httpEquiv, content } }) => [
        String(name ?? httpEquiv),
        String(content),
      ]),
    );
    expect([page.url, meta['robots']]).toEqual([page.url, 'noindex']);
    expect([page.url, meta['responsive-embedded-sizing']]).toEqual([page.url, 'allow-origins=*']);
    expect([page.url, meta['Content-Security-Policy']?.split('; ').sort()]).toEqual([
      page.url,
      [
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "form-action 'none'",
        "img-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
      ],
    ]);
    // A module would need an origin, which a sandbox takes away.
    const scripts = named(page, 'script').map(({ properties: { src, type } }) => src ?? type);
    expect([page.url, scripts]).toEqual([
      page.url,
      [expect.stringMatching(/^\/embed\/frame\.[0-9a-f]{12}\.js$/), 'application/json'],
    ]);
  }
});

test('without script a frame page has every question, answer, outcome and step of the whole decision', () => {
  const decisions = frames.filter(({ url }) => !url.includes('/guides/'));
  for (const frame of decisions) {
    const [, locale, decision] = /^\/embed\/([^/]+)\/([^/]+)\/$/.exec(frame.url) ?? [];
    const whole = pages.get(`/${locale}/decide/${decision}/all/`);
    if (!whole) throw new Error(`${frame.url} has no page of its own`);
    for (const name of ['dataNode', 'dataAnswer', 'dataOutcome', 'dataResponsible', 'dataStep']) {
      expect([frame.url, name, values(frame, name)]).toEqual([
        frame.url,
        name,
        values(whole, name),
      ]);
    }
    expect(values(frame, 'dataStep').length).toBeGreaterThan(3);
  }
});

test('its answers lead to places on frame pages, and only its links out leave them', () => {
  for (const frame of frames) {
    for (const { properties } of named(frame, 'a')) {
      const { href, target } = properties;
      const out = target === '_blank';
      expect([frame.url, href, /^(?:#|\/embed\/)/.test(String(href))]).toEqual([
        frame.url,
        href,
        !out,
      ]);
    }
  }
});

test('a guide without script shows its procedures as on its own page', () => {
  const guides = frames.filter(({ url }) => url.includes('/guides/'));
  for (const frame of guides) {
    const page = pages.get(frame.url.replace('/embed', ''));
    if (!page) throw new Error(`${frame.url} has no page of its own`);
    expect([frame.url, values(frame, 'dataStep')]).toEqual([frame.url, values(page, 'dataStep')]);
  }
});
