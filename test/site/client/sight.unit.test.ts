import { describe, expect, test } from 'vitest';
import { scrollFor } from '../../../src/3-publish/site/client/map/sight.ts';

const REGION = { from: 100, to: 500 };

/** Where something stands after the scrolling. */
function moved(by: number, { from, to }: { from: number; to: number }) {
  return { from: from - by, to: to - by };
}

describe('the drawing is scrolled', () => {
  test('to the middle of a way that fits', () => {
    const begin = { from: 600, to: 650 };
    const end = { from: 800, to: 900 };
    const by = scrollFor(REGION, begin, end);
    expect([moved(by, begin).from, moved(by, end).to]).toEqual([150, 450]);
  });

  test('to the end of one that does not, whichever side it is on', () => {
    const near = { from: 120, to: 200 };
    const far = { from: 1200, to: 1300 };
    expect(moved(scrollFor(REGION, near, far), far)).toEqual({ from: 376, to: 476 });
    expect(moved(scrollFor(REGION, far, near), near)).toEqual({ from: 124, to: 204 });
  });

  test('to the beginning of a box that is larger than the region', () => {
    const large = { from: 700, to: 1400 };
    expect(moved(scrollFor(REGION, large, large), large).from).toBe(124);
  });
});
