import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { oembedJsonSchema, oembedSchema } from '#site';
import { shippedSite } from '../support/build.ts';
import { attributeOf } from '../support/elements.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const SITE = 'http://localhost:4321';
const TYPE = 'application/json+oembed';

let folder: string;
let pages: BuiltPage[];

beforeAll(async () => {
  ({ folder } = await shippedSite());
  pages = builtPages(folder);
});

/** Addresses of the oEmbed answers that a page names, each with the name of the link. */
function offered({ elements }: BuiltPage): { href: string; title: string | null }[] {
  return elements
    .filter((element) => attributeOf(element, 'type') === TYPE)
    .map((element) => ({
      href: attributeOf(element, 'href') ?? '',
      title: attributeOf(element, 'title'),
    }));
}

test('every page of a decision, and no other, names an answer that shows its frame', () => {
  const naming = pages.filter((page) => offered(page).length > 0).map(({ url }) => url);
  const decisions = pages.filter(({ url }) => /^\/[^/]+\/decide\/[^/]+\/$/.test(url));
  expect(decisions.length).toBeGreaterThan(20);
  expect(naming).toEqual(decisions.map(({ url }) => url));
  for (const page of decisions) {
    const [link, ...more] = offered(page);
    expect(more).toEqual([]);
    expect(link?.href.startsWith(`${SITE}/embed/oembed/`)).toBe(true);
    const file = join(folder, link?.href.slice(SITE.length) ?? '');
    const answer = oembedSchema.strict().parse(JSON.parse(readFileSync(file, 'utf8')));
    expect([page.url, answer.title, answer.provider_url]).toEqual([
      page.url,
      link?.title?.replaceAll('\u00A0', ' '),
      `${SITE}/`,
    ]);
    const frame = / src="([^"]+)"/.exec(answer.html)?.[1] ?? '';
    expect(frame).toBe(`${SITE}/embed${page.url.replace('/decide', '')}`);
    expect(existsSync(join(folder, frame.slice(SITE.length), 'index.html'))).toBe(true);
  }
});

test('the schema is published', () => {
  const published = JSON.parse(readFileSync(join(folder, 'embed/oembed/schema.json'), 'utf8'));
  expect(published).toEqual(JSON.parse(JSON.stringify(oembedJsonSchema())));
});

test('only the builder may show frames, and only those of this site', () => {
  for (const { url, elements } of pages) {
    const policy = elements
      .filter((element) => attributeOf(element, 'httpEquiv') !== null)
      .map((element) => attributeOf(element, 'content') ?? '')
      .join();
    const builder = /^\/[^/]+\/embed\/$/.test(url);
    const rule = /frame-src ([^;]+)/.exec(policy)?.[1] ?? null;
    expect([url, rule]).toEqual([url, builder ? "'self'" : null]);
  }
});

test('previews of links have a picture that exists', () => {
  const images = pages.flatMap(({ elements }) =>
    elements
      .filter((element) => attributeOf(element, 'property') === 'og:image')
      .map((element) => attributeOf(element, 'content') ?? ''),
  );
  expect(images.length).toBeGreaterThan(100);
  for (const image of new Set(images)) {
    expect(image.startsWith(`${SITE}/`)).toBe(true);
    expect(existsSync(join(folder, image.slice(SITE.length)))).toBe(true);
  }
});
