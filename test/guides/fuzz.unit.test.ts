import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Edition } from '#catalog';
import { blockSegments, type Guide, isYamlPage, readGuide, readYamlPage } from '#guides';
import { createContext, renderGuide } from '#site';
import { editionOf } from '../support/editions.ts';
import { mutatedDocuments } from '../support/mutations.ts';

/** How many documents to try: `npm run fuzz` tries many more than `npm test`. */
const runs = Number(process.env['HANDOFF_FUZZ_RUNS'] ?? 2000);
const seed = Number(process.env['HANDOFF_FUZZ_SEED'] ?? 20211029);

const OPTIONS = { file: 'spoilt.md', locale: 'ru', path: 'spoilt' };
const BARE: Edition = editionOf('');

// Text is escaped, so what looks like a tag is one.
const TAG = /<\/?([a-z][a-z0-9-]*)((?:[^>"]|"[^"]*")*)>/gi;
const ATTRIBUTE = /([^\s="]+)(?:="([^"]*)")?/g;
const ACTIVE = /^(?:script|style|iframe|object|embed|form|base|link|meta|img|math|template)$/i;

/** Tags and attributes that could do something of their own. */
function activeParts(html: string): string[] {
  return [...html.matchAll(TAG)].flatMap(([tag, name = '', rest = '']) => {
    const attributes = [...rest.matchAll(ATTRIBUTE)];
    const acts = attributes.some(
      ([, key = '', value = '']) =>
        /^(?:on.*|style|srcdoc|formaction)$/i.test(key) ||
        (/^(?:href|src)$/i.test(key) && /^\s*(?:javascript|data|vbscript):/i.test(value)),
    );
    return ACTIVE.test(name) || acts ? [tag] : [];
  });
}

function expectSound(guide: Guide, text: string): void {
  const lines = text.split(/\r\n?|\n/).length;
  for (const { file, line, column, message, mend } of guide.findings) {
    expect(file).toBe(OPTIONS.file);
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines);
    expect(column).toBeGreaterThan(0);
    expect(message).not.toBe('');
    expect(mend).not.toBe('');
  }
}

/** Nothing is lost and nothing is shown twice. */
function expectWhole(guide: Guide): void {
  const shown = guide.blocks.flatMap(blockSegments);
  expect(new Set(shown)).toEqual(new Set(guide.segments.keys()));
  expect(shown).toHaveLength(guide.segments.length);
}

function expectSafe(guide: Guide): void {
  const { segments } = guide;
  const edition: Edition = {
    ...BARE,
    guide,
    keys: segments.map(() => null),
    anchors: segments.map((_, index) => `s${index}`),
  };
  const { heading, body } = renderGuide(createContext(edition), null);
  expect(activeParts(heading + body)).toEqual([]);
}

test(`${runs} spoilt documents are read`, { timeout: Math.max(120_000, runs * 20) }, () => {
  let slowest = 0;
  const property = fc.property(mutatedDocuments(), (text) => {
    const started = performance.now();
    const guide = isYamlPage(text) ? readYamlPage(text, OPTIONS) : readGuide(text, OPTIONS);
    slowest = Math.max(slowest, performance.now() - started);
    expectSound(guide, text);
    expectWhole(guide);
    expectSafe(guide);
  });
  fc.assert(property, { numRuns: runs, seed });
  // Generous, because machines differ: a document of a few kilobytes takes milliseconds.
  expect(slowest).toBeLessThan(5000);
});
