export { citationsOf } from './citations.ts';
export { cloudsByPlace, cloudsOfDecision } from './clouds.ts';
export { decisionUrl, type Entrance, entranceOf, outcomeUrl, wordsFor } from './decisions.ts';
export { dutyFeedUrl, nextDuties } from './duties.ts';
export { decisionFrameUrl, guideFrameUrl, oembedUrl } from './embed.ts';
export { type CatalogOptions, loadCatalog, readCatalog } from './load.ts';
export { loneEdition } from './lone.ts';
export * from './model.ts';
export { guideUrl } from './slug.ts';
