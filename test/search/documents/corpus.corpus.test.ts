import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Catalog, readCatalog } from '#catalog';
import { type Block, blockSegments } from '#guides';
import type { SearchDocument } from '#search';
import { collectDocuments } from '../../../src/3-publish/search/documents.ts';
import { anchorsOf } from '../../support/anchors.ts';
import { corpus, describeCorpus } from '../../support/corpus.ts';

const INCLUDE = ['partner-center/**', 'marketplace/**', 'Archive/**'];

describeCorpus('the real documents as search sees them', () => {
  let folder = '';
  let catalog: Catalog;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'handoff-search-'));
    const sources = Object.entries({ ru: 'ru-ru', 'zh-TW': 'zh-tw' }).map(([locale, name]) => ({
      id: 'partner-center',
      kind: 'open-publishing',
      locale,
      path: join(corpus, name, 'live-sxs'),
      include: INCLUDE,
    }));
    const list = join(folder, 'sources.yaml');
    writeFileSync(list, JSON.stringify({ sources }));
    catalog = await readCatalog({ sources: list });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(['en', 'ru', 'zh-TW'])(
    'lose no sentence and lead to no missing place in %s',
    (locale) => {
      const documents = collectDocuments(catalog, locale, () => []);
      expect(documents.length).toBeGreaterThan(390);
      const byUrl = new Map(documents.map((document) => [document.url, document]));
      const lost: string[] = [];
      const astray: string[] = [];
      for (const { editions } of catalog.guides.values()) {
        const edition = editions.get(locale) ?? editions.get('en');
        if (!edition) continue;
        const { guide, url } = edition;
        const document = byUrl.get(url);
        if (!document) {
          lost.push(url);
          continue;
        }
        const target = wordsOf(document, 'target');
        const source = wordsOf(document, 'source');
        const declared = new Set(guide.blocks.flatMap(declaredSegments));
        for (const [index, { id, text }] of guide.segments.entries()) {
          if (declared.has(index) || !/[\p{L}\p{N}]/u.test(text.target)) continue;
          if (!target.includes(tidy(text.target))) lost.push(`${url} ${id} target`);
          // English that is the target itself is not told twice.
          const english = document.locale === 'en' ? '' : tidy(text.source ?? '');
          if (!source.includes(english) && !target.includes(english))
            lost.push(`${url} ${id} source`);
        }
        const anchors = anchorsOf(edition);
        for (const { place, pieces, title } of document.units) {
          if (title === '') astray.push(`${url}${place} has no title`);
          if (place !== '' && !anchors.has(place.slice(1))) astray.push(url + place);
          for (const { step } of pieces)
            if (step && !anchors.has(step.anchor)) astray.push(`${url}#${step.anchor}`);
        }
      }
      expect(lost).toEqual([]);
      expect(astray).toEqual([]);
    },
  );
});

/** All words of a document in one language, titles included. */
function wordsOf({ title, sourceTitle, units }: SearchDocument, side: 'target' | 'source'): string {
  const own = side === 'target';
  const lines = units.flatMap((unit) => [
    own ? unit.title : (unit.sourceTitle ?? ''),
    ...unit.pieces.map((piece) => piece[side] ?? ''),
  ]);
  return [own ? title : (sourceTitle ?? ''), ...lines].join('\n');
}

/** Sentences that the head of the page says in our words. */
function declaredSegments(block: Block): number[] {
  if (block.type === 'declaration') return blockSegments(block);
  if (block.type === 'list')
    return block.items.flatMap(({ children }) => children.flatMap(declaredSegments));
  return 'children' in block ? block.children.flatMap(declaredSegments) : [];
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
