export * from './model.ts';
export { type CatalogOptions, loadCatalog, readCatalog } from './load.ts';
