import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type GuideJson, guideSchema } from '#api';
import { corpusSlice } from '../support/build.ts';
import { corpus, describeCorpus } from '../support/corpus.ts';
import { attributeOf, mismarked, textOf, withAttribute } from '../support/elements.ts';
import { deadLinks } from '../support/links.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

const CHECKOUTS = { ru: 'ru-ru', 'zh-TW': 'zh-tw' } as const;
/** Russian and English only. */
const HALF_MISSING = 'partner-center/partner-center/insights-programmatic-faq';
const SUPPORT = 'partner-center/partner-center/provide-technical-support';

describeCorpus('real documents as pages', () => {
  let folder: string;
  let pages: Map<string, BuiltPage>;
  let guides: GuideJson[];

  beforeAll(async () => {
    ({ folder } = await corpusSlice());
    pages = new Map(builtPages(folder).map((page) => [page.url, page]));
    guides = globSync('api/v1/*/guides/partner-center/**/*.json', { cwd: folder }).map((file) =>
      guideSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    );
  });

  function pageAt(url: string): BuiltPage {
    const page = pages.get(url);
    if (!page) throw new Error(`There is no page ${url}`);
    return page;
  }

  function guideOf(locale: string, slug: string): GuideJson {
    const guide = guides.find((one) => one.locale === locale && one.slug === slug);
    if (!guide) throw new Error(`There is no ${slug} in ${locale}`);
    return guide;
  }

  function said(page: BuiltPage): string {
    const [root] = page.elements;
    return root ? textOf(root) : '';
  }

  test('show every sentence of their document once and in order, with its English', () => {
    let seen = 0;
    for (const [locale, checkout] of Object.entries(CHECKOUTS)) {
      for (const guide of guides.filter((one) => one.locale === locale)) {
        const path = guide.slug.replace(/^partner-center\//, '').replace(/^archive\//, 'Archive/');
        const [file] = globSync(`${path.replace('china-', 'China-')}.md`, {
          cwd: join(corpus, checkout, 'live-sxs'),
        });
        if (!file) continue;
        const text = readFileSync(join(corpus, checkout, 'live-sxs', file), 'utf8');
        // Counted in the raw text, without the reader.
        const targets = [...text.matchAll(/data-ttu-id="([^"]+)"/g)].map(([, id]) => id);
        const sources = [...text.matchAll(/data-stu-id="([^"]+)"/g)].map(([, id]) => id);
        const page = pageAt(guide.url);
        const shown = (name: string) => withAttribute(page, name).map(({ value }) => value);
        expect([guide.url, shown('dataSegment')]).toEqual([guide.url, targets]);
        expect([guide.url, shown('dataSegmentSource')]).toEqual([guide.url, sources]);
        seen += targets.length;
      }
    }
    expect(seen).toBeGreaterThan(2_000);
  });

  test('leave no trace of their markup anywhere in the site', () => {
    const texts = globSync('**/*.{html,json,md,txt,xml}', { cwd: folder });
    const traces = texts.filter((file) =>
      /data-[ts]tu-id|sxs-lookup/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(traces).toEqual([]);
    expect(texts.length).toBeGreaterThan(200);
  });

  test('show nobody a pair whose English differs', () => {
    const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    const english = guides.flatMap(({ slug, locale, segments }) =>
      segments.flatMap(({ key, target, source }) => {
        const text = locale === 'en' ? target : source;
        return key === null || text === null ? [] : [{ key: `${slug} ${key}`, text }];
      }),
    );
    const torn = [...Map.groupBy(english, ({ key }) => key)].filter(
      ([, same]) => new Set(same.map(({ text }) => letters(text))).size > 1,
    );
    expect(torn).toEqual([]);
  });

  test('pair what is the same English in two languages', () => {
    // Most sentences of two versions are the same: keys that pair nothing would be safe, and of no use.
    for (const slug of new Set(guides.map((guide) => guide.slug))) {
      const same = guides.filter((guide) => guide.slug === slug && guide.locale !== 'en');
      const [one, other] = same.map(({ segments }) => segments);
      if (!one || !other) continue;
      const sources = new Set(other.map(({ source }) => source));
      const both = one.filter(({ source }) => source !== null && sources.has(source));
      const keys = new Set(other.map(({ key }) => key));
      const paired = both.filter(({ key }) => key !== null && keys.has(key));
      expect([slug, paired.length >= both.length * 0.9]).toEqual([slug, true]);
    }
  });

  test('are rebuilt in English from the newest document, and say from which', () => {
    const english = guides.filter(({ locale }) => locale === 'en');
    expect(english.length).toBeGreaterThan(15);
    for (const guide of english) {
      const others = guides.filter(({ locale, slug }) => locale !== 'en' && slug === guide.slug);
      expect([guide.url, guide.translation.kind, guide.translation.stale]).toEqual([
        guide.url,
        'source',
        false,
      ]);
      const origin = /rebuilt from the (Russian|Chinese \(Taiwan\)) document/.exec(
        said(pageAt(guide.url)),
      )?.[1];
      const from = others.find(({ locale }) => locale === (origin === 'Russian' ? 'ru' : 'zh-TW'));
      expect([guide.url, origin !== undefined, from !== undefined]).toEqual([
        guide.url,
        true,
        true,
      ]);
      expect([guide.url, guide.translation.sourceCommit]).toEqual([
        guide.url,
        from?.translation.sourceCommit,
      ]);
      expect([guide.url, guide.segments.map(({ target }) => target)]).toEqual([
        guide.url,
        from?.segments.map(({ source }) => source),
      ]);
      expect([guide.url, from?.translation.stale]).toEqual([guide.url, false]);
    }
  });

  test('say on the page when their English is newer, and by whom they were translated', () => {
    for (const guide of guides) {
      const marks = withAttribute(pageAt(guide.url), 'dataTrust').map(({ value }) => value);
      expect([guide.url, marks]).toEqual([
        guide.url,
        [guide.translation.kind, ...(guide.translation.stale ? ['stale'] : [])],
      ]);
    }
    expect(guideOf('zh-TW', SUPPORT).translation.stale).toBe(true);
    expect(said(pageAt(`/zh-TW/guides/${SUPPORT}/`))).toContain('英文版已有更新');
    expect(guideOf('ru', SUPPORT).translation.stale).toBe(false);
  });

  test('that a language lacks are not pretended to be there', () => {
    expect(pages.has(`/zh-TW/guides/${HALF_MISSING}/`)).toBe(false);
    for (const tag of ['en', 'ru']) {
      const page = pageAt(`/${tag}/guides/${HALF_MISSING}/`);
      const links = page.elements.filter((element) => attributeOf(element, 'hrefLang') !== null);
      const alternates = links.filter(({ tagName }) => tagName === 'link');
      expect(alternates.map((link) => attributeOf(link, 'hrefLang'))).toEqual([
        'en',
        'ru',
        'x-default',
      ]);
      // The switch says so, and leads to the list instead.
      const [other] = links.filter(
        (link) => link.tagName === 'a' && attributeOf(link, 'hrefLang') === 'zh-TW',
      );
      expect(other && attributeOf(other, 'href')).toBe('/zh-TW/guides/');
      expect(said(page)).toContain(tag === 'ru' ? 'Перевода нет' : 'No translation');
    }
    const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
    expect(sitemap).not.toContain(`/zh-TW/guides/${HALF_MISSING}/`);
    expect(existsSync(join(folder, `zh-TW/guides/${HALF_MISSING}.md`))).toBe(false);
  });

  test('that a language lacks are listed there in the best other one, which is named', () => {
    const [link] = withAttribute(pageAt('/zh-TW/guides/'), 'href').filter(({ value }) =>
      value.includes(HALF_MISSING),
    );
    expect(link?.value).toBe(`/en/guides/${HALF_MISSING}/`);
    expect(link && attributeOf(link.element, 'lang')).toBe('en');
    expect(link && attributeOf(link.element, 'hrefLang')).toBe('en');
  });

  test('have links only to pages and places that exist', () => {
    expect(deadLinks(folder, [...pages.values()])).toEqual([]);
  });

  test('mark whatever stands on the page with the language that it is written in', () => {
    expect([...pages.values()].flatMap(mismarked)).toEqual([]);
  });
});
