export { fileOf } from './address.ts';
export type { DiskCopy } from './copy.ts';
export { type HeldFile, holdingScripts } from './holding.ts';
export { outcomeOf } from './outcome.ts';
export { type DiskPage, diskPage } from './page.ts';
export { type About, readmeText, START_SCRIPT, shortText, startPage } from './start.ts';
