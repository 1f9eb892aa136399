export { blockSegments } from './outline.ts';
export { fingerprint } from './fingerprint.ts';
export { inlineText, segmentsOf } from './inline.ts';
export * from './model.ts';
export { type ReadOptions, readGuide } from './read-guide.ts';
export { type AuthoredFile, type AuthoredGuide, readAuthored } from './read-authored.ts';
export { isYamlPage, readYamlPage } from './read-yaml-page.ts';
export { rebuildEnglish } from './rebuild-english.ts';
export { ROLE_IDS } from './vocabulary.ts';
