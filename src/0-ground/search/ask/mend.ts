/** What is only needed for questions with words that nobody knows, or in quotation marks: loaded when it is. */
export { guessAll, nearTerms } from './correct.ts';
export { havingPhrases } from './phrases.ts';
export { rewrite } from './rewrite.ts';
