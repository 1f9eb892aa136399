import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter, unpack } from '../../../src/0-ground/search/format/bytes.ts';
import {
  fileOf,
  lengthStep,
  placeIn,
  stepLength,
} from '../../../src/0-ground/search/format/meta.ts';
import {
  LEVELS,
  levelOf,
  readEntries,
  type TermEntry,
  writeEntries,
} from '../../../src/0-ground/search/format/terms.ts';
import { readWords, reversed, writeWords } from '../../../src/0-ground/search/format/words.ts';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const units = fc
  .uniqueArray(fc.nat(20_000), { maxLength: 30 })
  .map((all) => all.sort((a, b) => a - b));

const entry: fc.Arbitrary<TermEntry> = fc.record({
  stem: word,
  df: fc.nat(5000),
  forms: fc.array(
    fc.record({
      form: word,
      heads: units.map((all) => all.map((unit) => ({ unit, flags: (unit % 7) + 1 }))),
      bodies: units.map((all) => all.map((unit) => ({ unit, level: unit % 8 }))),
    }),
    { maxLength: 4 },
  ),
  translations: fc.array(
    fc.record({ stem: word, weight: fc.integer({ min: 1, max: 15 }).map((part) => part / 15) }),
    { maxLength: 3 },
  ),
  phrases: fc.array(fc.record({ concept: fc.nat(500), rest: fc.array(word, { maxLength: 4 }) }), {
    maxLength: 3,
  }),
});

describe('bytes', () => {
  test('numbers, texts and tails come back', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 30), word, word, (number, before, text) => {
        const into = new ByteWriter();
        into.number(number);
        into.text(text);
        into.tail(text, before);
        const from = new ByteReader(into.finish());
        expect([from.number(), from.text(), from.tail(before), from.done]).toEqual([
          number,
          text,
          text,
          true,
        ]);
      }),
    );
  });

  test('that end too early are an error, not content', () => {
    const into = new ByteWriter();
    into.text('подписка');
    const bytes = into.finish();
    for (let end = 0; end < bytes.length; end += 1) {
      expect(() => new ByteReader(bytes.subarray(0, end)).text()).toThrow(RangeError);
    }
  });

  test('are unpacked; what is no gzip or half of one is refused', async () => {
    const packed = gzipSync('содержание');
    expect(gunzipSync(packed)).toEqual(Buffer.from(await unpack(packed)));
    await expect(unpack(Buffer.from('<!doctype html>'))).rejects.toThrow();
    await expect(unpack(packed.subarray(0, 12))).rejects.toThrow();
  });
});

const entries = fc.uniqueArray(entry, { maxLength: 6, selector: ({ stem }) => stem });

test('entries of both spaces come back as they were written', () => {
  fc.assert(
    fc.property(entries, entries, (t, s) => {
      const read = readEntries(writeEntries({ t, s }));
      expect([...read.t.values()]).toEqual(t);
      expect([...read.s.values()]).toEqual(s);
    }),
  );
});

test('stems are spread over all files, about evenly', () => {
  const counts = new Array(50).fill(0);
  for (let number = 0; number < 5000; number += 1) counts[fileOf(`подписк${number}`, 50)] += 1;
  expect(Math.min(...counts)).toBeGreaterThan(50);
  expect(Math.max(...counts)).toBeLessThan(200);
});

test('words come back in both orders', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ form: word, common: fc.nat(12) })), (words) => {
      expect(readWords(writeWords(words))).toEqual(words);
      expect(words.map(({ form }) => reversed(reversed(form)))).toEqual(
        words.map(({ form }) => form),
      );
    }),
  );
});

test('a place in a sorted list is the last one that is not above', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1000), { minLength: 1 }), fc.nat(1000), (values, wanted) => {
      const sorted = values.sort((a, b) => a - b);
      const last = sorted.findLastIndex((value) => value <= wanted);
      expect(placeIn(sorted, wanted)).toBe(Math.max(0, last));
    }),
  );
});

test('levels keep how often and how long, roughly', () => {
  for (const [level, { count, length }] of LEVELS.entries()) {
    expect(levelOf(Math.round(count), length), `level ${level}`).toBe(level);
  }
  for (const words of [1, 7, 80, 900, 20_000]) {
    expect(stepLength(lengthStep(words)) / words).toBeGreaterThan(0.8);
    expect(stepLength(lengthStep(words)) / words).toBeLessThan(1.25);
  }
});
