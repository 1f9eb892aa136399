/** What only questions with unknown words or quotation marks need: loaded when it is. */
export { completions } from './completions.ts';
export { guessAll, nearTerms } from './correct.ts';
export { otherLocales } from './elsewhere.ts';
export { havingPhrases } from './phrases.ts';
export { rewrite } from './rewrite.ts';
