import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, blockSegments, readGuide } from '#guides';
import { mutatedDocuments } from '../support/mutations.ts';

/** How many documents to try: `npm run fuzz` tries many more than `npm test`. */
const runs = Number(process.env['HANDOFF_FUZZ_RUNS'] ?? 2000);
const seed = Number(process.env['HANDOFF_FUZZ_SEED'] ?? 20211029);

test(`${runs} spoilt documents are read`, { timeout: Math.max(120_000, runs * 20) }, () => {
  let slowest = 0;
  const property = fc.property(mutatedDocuments(), (text) => {
    const started = performance.now();
    const guide = readGuide(text, { file: 'spoilt.md', locale: 'ru', path: 'spoilt' });
    slowest = Math.max(slowest, performance.now() - started);

    const lines = text.split(/\r\n?|\n/).length;
    for (const { file, line, column, message, mend } of guide.findings) {
      expect(file).toBe('spoilt.md');
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toBe('');
      expect(mend).not.toBe('');
    }
    const shown = guide.blocks.flatMap((block: Block) => blockSegments(block));
    expect(new Set(shown)).toEqual(new Set(guide.segments.keys()));
    expect(shown).toHaveLength(guide.segments.length);
    expect(JSON.parse(JSON.stringify(guide))).toBeTypeOf('object');
  });
  fc.assert(property, { numRuns: runs, seed });
  // Generous, because machines differ: a document of a few kilobytes takes milliseconds.
  expect(slowest).toBeLessThan(5000);
});
