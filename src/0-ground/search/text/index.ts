export { cut, isStop } from './cut.ts';
export { editDistance } from './edit-distance.ts';
export { fold } from './fold.ts';
export type { Language, Token } from './language.ts';
export { swappedLayouts } from './layouts.ts';
export { languageOf } from './learn.ts';
export { scriptOf } from './script.ts';
export { stem } from './stem.ts';
export { transliterated } from './transliteration.ts';
