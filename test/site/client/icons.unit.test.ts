import { expect, test } from 'vitest';
import { icon } from '../../../src/3-publish/site/icons.ts';

test('an icon is decoration in the colour of the text', () => {
  expect(icon('check')).toMatch(
    /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">.+<\/svg>$/,
  );
});

test('an icon that points along the line turns round with it', () => {
  expect(icon('arrow')).toContain('class="icon flip"');
});
