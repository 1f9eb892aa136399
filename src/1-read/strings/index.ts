export { checkStrings } from './check.ts';
export type { Key, T } from './keys.ts';
export { PSEUDO_LOCALE } from './pseudo.ts';
export { readStrings, type StringTable } from './read.ts';
export { createTranslator } from './translate.ts';
