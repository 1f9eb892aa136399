import { z } from 'zod';

/** A name, or several. */
const Names = z.union([z.string(), z.array(z.string())], {
  error: 'Write a name, or a list of names in brackets; quote names that are numbers.',
});

/** One concept: its names by language. */
export const Concept = z.record(z.string(), Names, {
  error: 'Write each language with its names.',
});

/** The whole file: concepts by their ids. */
export const TermsFile = z.record(
  z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, {
    error: 'An id has lower-case letters, digits and dashes.',
  }),
  z.unknown(),
  { error: 'Write concepts with their ids.' },
);
