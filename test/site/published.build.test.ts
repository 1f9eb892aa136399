import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type GuideJson, guideSchema, type IndexJson, indexSchema, jsonSchema } from '#api';
import { weigh } from '../../scripts/bench/weights.ts';
import { shippedSite } from '../support/build.ts';
import { attributeOf, textOf, withAttribute } from '../support/elements.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const SITE = 'http://localhost:4321';

let folder: string;
let pages: Map<string, BuiltPage>;
let index: IndexJson;
let guides: GuideJson[];

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

beforeAll(async () => {
  ({ folder } = await shippedSite());
  pages = new Map(builtPages(folder).map((page) => [page.url, page]));
  index = indexSchema.parse(JSON.parse(read('api/v1/index.json')));
  guides = index.guides.flatMap(({ editions }) =>
    editions.map(({ json }) => guideSchema.parse(JSON.parse(read(json)))),
  );
});

function pageOf({ url }: GuideJson): BuiltPage {
  const page = pages.get(url);
  if (!page) throw new Error(`There is no page ${url}`);
  return page;
}

/** Only letters and digits: what must survive every kind of markup. */
function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}

describe('the JSON API', () => {
  test('is what its schemas say, and holds nothing that they do not name', () => {
    // Parsing leaves out what a schema does not know.
    expect(JSON.parse(read('api/v1/index.json'))).toEqual(index);
    const files = globSync('api/v1/*/guides/**/*.json', { cwd: folder });
    for (const file of files) {
      const value: unknown = JSON.parse(read(file));
      expect(guideSchema.parse(value), file).toEqual(value);
    }
    expect(files.length).toBe(guides.length);
  });

  test.each(['guide', 'index'] as const)('publishes the schema of %s, complete', (name) => {
    const published = JSON.parse(read(`api/v1/schema/${name}.json`));
    expect(published).toEqual(JSON.parse(JSON.stringify(jsonSchema(name))));
    const sample: object | undefined = name === 'guide' ? guides[0] : index;
    expect(Object.keys(published.properties)).toEqual(Object.keys(sample ?? {}));
    expect(published.required).toEqual(Object.keys(sample ?? {}));
    expect(published.additionalProperties).toBe(false);
  });

  test('names every guide page, and addresses that exist', () => {
    const editions = index.guides.flatMap((guide) => guide.editions);
    const paged = [...pages.keys()].filter((url) => /\/guides\/./.test(url));
    expect(editions.map(({ url }) => url).sort()).toEqual(paged.sort());
    const files = editions.flatMap(({ json, markdown }) => [json, markdown]);
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(index.locales.map(({ url }) => url)).toEqual(['/en/', '/ru/', '/zh-TW/']);
  });

  test('has the sentences of the page: all of them, in order, with their English', () => {
    for (const guide of guides) {
      const page = pageOf(guide);
      const shown = withAttribute(page, 'dataSegment');
      const english = new Map(
        withAttribute(page, 'dataSegmentSource').map(({ element, value }) => [value, element]),
      );
      const told = guide.segments.map(({ id, target, source }) => [
        id,
        letters(target),
        guide.locale === 'en' || source === null ? null : letters(source),
      ]);
      const seen = shown.map(({ element, value }) => {
        const source = english.get(value);
        return [value, letters(textOf(element)), source ? letters(textOf(source)) : null];
      });
      expect(seen, guide.url).toEqual(told);
    }
  });

  test('marks each half of a sentence with its language', () => {
    for (const guide of guides) {
      const page = pageOf(guide);
      const halves = [
        ...withAttribute(page, 'dataSegment').map(
          ({ element }) => [element, guide.locale] as const,
        ),
        ...withAttribute(page, 'dataSegmentSource').map(({ element }) => [element, 'en'] as const),
      ];
      const wrong = halves.filter(([element, tag]) => attributeOf(element, 'lang') !== tag);
      expect([guide.url, wrong.length]).toEqual([guide.url, 0]);
    }
  });

  test('has the sections and steps of the page under the same names', () => {
    for (const guide of guides) {
      const page = pageOf(guide);
      const ids = new Set(withAttribute(page, 'id').map(({ value }) => value));
      expect(guide.sections.filter(({ id }) => !ids.has(id))).toEqual([]);
      const told = guide.procedures.map(({ id, steps }) => [id, ...steps.map((step) => step.id)]);
      const procedures = withAttribute(page, 'dataProcedure').map(({ value }) => value);
      expect(procedures.sort()).toEqual(told.map(([id]) => id).sort());
      const steps = withAttribute(page, 'dataStep').map(({ value }) => value);
      expect(steps.sort()).toEqual(told.flatMap(([, ...own]) => own).sort());
    }
  });

  test('has the same steps, sections and sentences in every language', () => {
    const bySlug = Map.groupBy(guides, ({ slug }) => slug);
    for (const [slug, editions] of bySlug) {
      expect(editions.map(({ locale }) => locale).sort(), slug).toEqual(['en', 'ru', 'zh-TW']);
      const shapes = editions.map(
        ({ procedures, sections, segments, alerts, instances, roles }) => ({
          sections: sections.map(({ id, depth }) => [id, depth]),
          steps: procedures.flatMap(({ steps }) => steps.map(({ id }) => id)),
          keys: segments.map(({ key }) => key),
          alerts,
          instances,
          roles,
        }),
      );
      for (const shape of shapes) expect(shape, slug).toEqual(shapes[0]);
    }
  });

  test('finds each sentence at the same place of the page in every language', () => {
    const places = guides.flatMap((guide) => {
      const anchors = withAttribute(pageOf(guide), 'dataSegment').map(({ element }) =>
        attributeOf(element, 'id'),
      );
      return guide.segments.map(({ key }, at) => [`${guide.slug} ${key}`, anchors[at]] as const);
    });
    for (const [, same] of Map.groupBy(places, ([key]) => key))
      expect(new Set(same.map(([, anchor]) => anchor)).size).toBe(1);
  });
});

describe('the Markdown twin of every guide', () => {
  test('has its facts and all its sentences', () => {
    for (const guide of guides) {
      const [, facts = '', body = ''] =
        /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(read(`${guide.url.slice(0, -1)}.md`)) ?? [];
      const { title, lang, url, instances, roles } = parse(facts);
      expect({ title, lang, url, instances, roles }).toEqual({
        title: guide.title,
        lang: guide.locale,
        url: SITE + guide.url,
        instances: guide.instances,
        roles: guide.roles,
      });
      // Addresses of links stand between the letters of sentences.
      const text = letters(body.replace(/\]\([^()]*\)/g, ']'));
      let from = 0;
      for (const { id, target } of guide.segments) {
        const at = text.indexOf(letters(target), from);
        expect([guide.url, id, at >= 0]).toEqual([guide.url, id, true]);
        from = at;
      }
    }
  });

  test('is named by its page and by llms.txt', () => {
    const named = [...read('llms.txt').matchAll(/\]\((\S+?\.md)\)/g)].map(([, url]) => url);
    const decisions = [...pages.keys()].filter((url) => /\/decide\/[^/]+\/$/.test(url));
    const twins = [...guides.map(({ url }) => url), ...decisions].map(
      (url) => `${SITE}${url.slice(0, -1)}.md`,
    );
    expect(named.sort()).toEqual(twins.sort());
    for (const guide of guides) {
      const links = withAttribute(pageOf(guide), 'href').map(({ value }) => value);
      expect(links).toContain(`${guide.url.slice(0, -1)}.md`);
    }
  });
});

describe('search engines', () => {
  interface Listed {
    place: string;
    alternates: [string, string][];
  }

  function listed(): Listed[] {
    return read('sitemap.xml')
      .split('<url>')
      .slice(1)
      .map((part) => ({
        place: /<loc>([^<]+)<\/loc>/.exec(part)?.[1] ?? '',
        alternates: [...part.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map(
          ([, tag = '', href = '']) => [tag, href],
        ),
      }));
  }

  test('are told every page that may be found', () => {
    const wanted = [...pages.keys()].filter(
      (url) => url !== '/' && !/404|\/offline\/missing\/$|\/decide\/[^/]+\/[^/]+\/$/.test(url),
    );
    const places = listed().map(({ place }) => place);
    expect(places.sort()).toEqual(wanted.map((url) => SITE + url).sort());
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}/sitemap.xml`);
  });

  test('are told the same other languages by the sitemap as by the page', () => {
    for (const { place, alternates } of listed()) {
      const page = pages.get(place.replace(SITE, ''));
      if (!page) throw new Error(`The sitemap names ${place}, which is no page`);
      const own = page.elements.flatMap((element) => {
        const tag = attributeOf(element, 'hrefLang');
        return element.tagName === 'link' && tag && tag !== 'x-default'
          ? [[tag, attributeOf(element, 'href')]]
          : [];
      });
      expect(alternates, place).toEqual(own);
    }
  });
});

describe('a page is light', () => {
  /** Most bytes of a page in all, and of its scripts. The whole decision is there to be printed. */
  function budget(url: string): { total: number; js: number } {
    if (/\/decide\/[^/]+\/all\/$/.test(url)) return { total: 64_000, js: 8_000 };
    // With the engine of the search, which no other page loads before it is asked.
    if (url.endsWith('/search/')) return { total: 29_200, js: 17_900 };
    // With what fetches packs and unpacks them, which other pages load when they are at rest.
    if (/\/offline\/(?:missing\/)?$/.test(url)) return { total: 29_000, js: 17_500 };
    return /\/decide\/./.test(url) ? { total: 35_000, js: 12_000 } : { total: 30_000, js: 8_000 };
  }

  test('every page with its styles and scripts keeps to its budget', () => {
    const addresses = [...pages.keys()].filter((url) => url.endsWith('/'));
    const heavy = addresses
      .map((url) => weigh(folder, url, budget(url)))
      .filter(
        ({ budget: most, ...page }) =>
          most && (page.total > most.total || page.js > most.js || page.css > 12_000),
      );
    expect(addresses.length).toBeGreaterThan(100);
    expect(heavy).toEqual([]);
  });

  test('no font is downloaded, and styles load nothing from anywhere', () => {
    const fonts = globSync('**/*.{woff,woff2,ttf,otf,eot}', { cwd: folder });
    expect(fonts).toEqual([]);
    for (const file of globSync('**/*.css', { cwd: folder }))
      expect(read(file)).not.toMatch(/@font-face|@import|url\((?!["']?data:)/);
  });
});
