import { beforeAll, expect, test } from 'vitest';
import { weigh } from '../../scripts/bench/weights.ts';
import { type BuiltSite, corpusSlice } from '../support/build.ts';
import { describeCorpus } from '../support/corpus.ts';
import { type BuiltPage, builtPages } from '../support/pages.ts';

describeCorpus('a site with real documents', () => {
  let site: BuiltSite;
  let pages: BuiltPage[];

  beforeAll(async () => {
    site = await corpusSlice();
    pages = builtPages(site.folder);
  });

  test('has each document in three languages', () => {
    const urls = new Set(pages.map(({ url }) => url));
    const slugs = ['partner-center/provide-technical-support', 'partner-center/benefits-faq'];
    const wanted = ['en', 'ru', 'zh-TW'].flatMap((tag) =>
      slugs.map((slug) => `/${tag}/guides/partner-center/${slug}/`),
    );
    expect(wanted.filter((url) => !urls.has(url))).toEqual([]);
  });

  test('shows no trace of the bilingual markup', () => {
    const traces = pages.filter(({ html }) => /data-ttu-id|data-stu-id|sxs-lookup/.test(html));
    expect(traces.map(({ url }) => url)).toEqual([]);
  });

  test('has unique ids on every page', () => {
    const twice = pages.flatMap(({ url, elements }) => {
      const ids = elements.flatMap(({ properties }) => properties['id'] ?? []);
      const seen = new Set<unknown>();
      return ids.filter((id) => seen.has(id) || !seen.add(id)).map((id) => `${url}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test.each(['ru', 'zh-TW', 'en'])('keeps a long bilingual page light in %s', (locale) => {
    const page = `${locale}/guides/partner-center/partner-center/provide-technical-support`;
    const { total, js } = weigh(site.folder, page);
    expect(total).toBeLessThanOrEqual(30_000);
    expect(js).toBeLessThanOrEqual(8_000);
    expect(js).toBeGreaterThan(0);
  });
});
