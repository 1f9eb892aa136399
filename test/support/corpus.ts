import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe } from 'vitest';

/** Folder of the shared test material: HANDOFF_SHARED, else `../shared` beside the checkout. */
export const shared = resolve(process.env['HANDOFF_SHARED'] ?? '../shared');

/** Folder of the real localized repositories; it is not part of the project. */
export const corpus = join(shared, 'corpus');

/** Tests on real documents: they run wherever the documents are, and say so where they are not. */
export const describeCorpus = existsSync(corpus) ? describe : describe.skip;

if (!existsSync(corpus)) {
  const where = 'put them beside the checkout or point HANDOFF_SHARED at them';
  console.warn(`The real documents are not at ${corpus}, tests on them are skipped: ${where}.`);
}
