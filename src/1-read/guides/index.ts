export { inlineText, segmentsOf } from './inline-text.ts';
export * from './model.ts';
export { blockSegments } from './outline.ts';
export { type AuthoredFile, type AuthoredGuide, readAuthored } from './read-authored.ts';
export { type ReadOptions, readGuide } from './read-guide.ts';
export { isYamlPage, readYamlPage } from './read-yaml-page.ts';
export { rebuildEnglish } from './rebuild-english.ts';
export { Slugger } from './slugger.ts';
export { ROLE_IDS } from './vocabulary.ts';
