export { citationsOf } from './citations.ts';
export { cloudsByPlace, cloudsOfDecision } from './clouds.ts';
export { decisionUrl, type Entrance, entranceOf, outcomeUrl, wordsFor } from './decisions.ts';
export { type CatalogOptions, loadCatalog, readCatalog } from './load.ts';
export { loneEdition } from './lone.ts';
export * from './model.ts';
export { guideUrl } from './slug.ts';
