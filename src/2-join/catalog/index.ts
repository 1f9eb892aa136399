export * from './model.ts';
export { loadCatalog } from './load.ts';
