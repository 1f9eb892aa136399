export { cut, isStop } from './cut.ts';
export { fold } from './fold.ts';
export type { Language, Token } from './language.ts';
export { languageOf } from './learn.ts';
export { stem } from './stem.ts';
