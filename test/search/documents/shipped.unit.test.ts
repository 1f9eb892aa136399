import { beforeAll, describe, expect, test } from 'vitest';
import { type Catalog, outcomeUrl, readCatalog } from '#catalog';
import { INSTANCE_IDS, OWNERS, type SearchDocument, UNIT_KINDS } from '#search';
import { collectDocuments } from '../../../src/3-publish/search/documents.ts';
import { anchorsOf } from '../../support/anchors.ts';

let catalog: Catalog;

beforeAll(async () => {
  catalog = await readCatalog({ sources: '/nowhere/none.yaml' });
});

describe.each(['en', 'ru', 'zh-TW'])('what is shipped, in %s', (locale) => {
  let documents: readonly SearchDocument[] = [];
  beforeAll(() => {
    documents = collectDocuments(catalog, locale, ({ slug }) => [slug]);
  });

  test('holds every guide and every decision once', () => {
    const urls = documents.map(({ url }) => url).sort();
    const expected = [
      ...[...catalog.guides.keys()].map((slug) => `/${locale}/guides/${slug}/`),
      ...[...catalog.handbook.decisions.keys()].map((id) => `/${locale}/decide/${id}/`),
    ];
    expect(urls).toEqual(expected.sort());
    for (const { locale: tag, trust, alsoIn } of documents) {
      expect([tag, trust]).toEqual([locale, 'own']);
      expect(alsoIn.length).toBe(2);
    }
  });

  test('has words everywhere, and English beside them', () => {
    for (const { url, title, description, sourceTitle, units } of documents) {
      expect(title, url).not.toBe('');
      expect(description, url).not.toBe('');
      expect(sourceTitle !== null, url).toBe(locale !== 'en');
      expect(units[0]?.title, url).toBe(title);
      for (const unit of units) {
        expect(unit.title.trim(), url + unit.place).not.toBe('');
        expect(UNIT_KINDS).toContain(unit.kind);
        for (const { target, source } of unit.pieces) {
          expect(`${target}${source ?? ''}`, url).not.toMatch(/\*\*|`|^\s|\s$/);
          expect(target, url).not.toBe('');
          expect(source, url).not.toBe(target);
          if (locale === 'en') expect(source, url).toBeNull();
        }
      }
    }
  });

  test('leads to places that the pages of guides have', () => {
    for (const { kind, url, units } of documents) {
      if (kind !== 'guide') continue;
      const edition = catalog.guides.get(url.split('/')[3] ?? '')?.editions.get(locale);
      const anchors = edition ? anchorsOf(edition) : new Set<string>();
      for (const { place, pieces } of units) {
        if (place !== '') expect(anchors, url).toContain(place.slice(1));
        for (const { step } of pieces) if (step) expect(anchors, url).toContain(step.anchor);
      }
    }
  });

  test('says who is responsible where a guide has a verdict', () => {
    const owners = documents.flatMap(({ url, units }) =>
      units.flatMap(({ kind, owner }) => (kind !== 'outcome' && owner ? [`${url} ${owner}`] : [])),
    );
    expect(owners).toContain(`/${locale}/guides/china-escalate-to-21vianet/ 21vianet`);
  });

  test('has each question of a decision at its node', () => {
    for (const { graph, id } of catalog.handbook.decisions.values()) {
      const units = documents.find(({ url }) => url === `/${locale}/decide/${id}/`)?.units ?? [];
      const places = units.filter(({ kind }) => kind === 'question').map(({ place }) => place);
      expect(places.sort()).toEqual(
        Object.keys(graph.nodes)
          .map((node) => `#${node}`)
          .sort(),
      );
      expect(units[0]).toMatchObject({ kind: 'decision', place: '' });
    }
  });

  test('has each outcome once, at a page that there is, with its steps', () => {
    const { decisions, outcomes } = catalog.handbook;
    const pages = new Map(
      [...decisions.keys()].flatMap((id) =>
        [...outcomes.values()].map((end) => [outcomeUrl(locale, id, end.id), end] as const),
      ),
    );
    const seen = documents.flatMap(({ url, units }) =>
      units.flatMap((unit) => {
        if (unit.kind !== 'outcome') return [];
        const outcome = pages.get(url + unit.place);
        expect(unit.owner).toBe(outcome?.responsible);
        expect(OWNERS).toContain(unit.owner);
        // Null where it is not known yet which cloud it is.
        expect(unit.instances, url + unit.place).not.toEqual([]);
        for (const instance of unit.instances ?? []) expect(INSTANCE_IDS).toContain(instance);
        const anchors = new Set(unit.pieces.flatMap(({ step }) => step?.anchor ?? []));
        expect([...anchors]).toEqual(outcome?.steps.map(({ id }) => `${outcome.id}.${id}`));
        return [outcome?.id];
      }),
    );
    expect(seen.sort()).toEqual([...outcomes.keys()].sort());
  });
});

test('a language without words of its own finds the decisions and guides in English', () => {
  const documents = collectDocuments(
    {
      ...catalog,
      locales: [
        ...catalog.locales,
        { tag: 'de', name: 'Deutsch', direction: 'ltr', strings: 'en' },
      ],
    },
    'de',
    () => [],
  );
  const tags = new Set(documents.map(({ locale }) => locale));
  expect([...tags]).toEqual(['en']);
  expect(documents.some(({ url }) => url.startsWith('/de/decide/'))).toBe(true);
  expect(documents.filter(({ url }) => url.startsWith('/en/guides/')).length).toBe(
    catalog.guides.size,
  );
});
