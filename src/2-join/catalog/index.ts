export { type CatalogOptions, loadCatalog, readCatalog } from './load.ts';
export * from './model.ts';
