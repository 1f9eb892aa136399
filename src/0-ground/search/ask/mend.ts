/** What only questions with unknown words, foreign letters or quotation marks need: loaded when it is. */
export { nearTerms } from './correct.ts';
export { otherLocales, writtenElsewhere } from './elsewhere.ts';
export { havingPhrases } from './phrases.ts';
export { understandMended } from './understand-mended.ts';
