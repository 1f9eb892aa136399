import { expect, test } from 'vitest';
import { embedSizes } from '../../scripts/bench/embed.ts';
import { shippedSite } from '../support/build.ts';

test('scripts and data of embedded checklists stay as small as promised', async () => {
  const { element, resize, data } = embedSizes((await shippedSite()).folder);
  expect(element.gzip).toBeLessThanOrEqual(15_000);
  expect(resize.gzip).toBeLessThanOrEqual(1200);
  const sizes = Object.entries(data).flatMap(([decision, byLocale]) =>
    Object.entries(byLocale).map(([locale, bytes]) => ({ decision, locale, bytes })),
  );
  expect(sizes.length).toBeGreaterThanOrEqual(27);
  expect(sizes.filter(({ bytes }) => bytes > 25_000)).toEqual([]);
});
