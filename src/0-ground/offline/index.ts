export {
  addressOf,
  bundleAddress,
  isGzip,
  LIST,
  manifestAddress,
  missingAddress,
  pathOf,
} from './address.ts';
export { nameOf } from './hash.ts';
export { readManifest, readPackList, writeManifest } from './manifest.ts';
export type { Bundle, Manifest, PackedFile, PackList, PackSummary, SiteFile } from './model.ts';
export { planFetch, plannedBytes, type Wanted } from './plan.ts';
