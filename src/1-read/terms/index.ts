export { readTerms } from './read-terms.ts';
