export { citationsOf } from './citations.ts';
export { type CatalogOptions, loadCatalog, readCatalog } from './load.ts';
export { loneEdition } from './lone.ts';
export * from './model.ts';
export { guideUrl } from './slug.ts';
