export { collectDocuments } from './documents.ts';
export { indexFiles } from './index-files.ts';
export { pagefindRecords } from './pagefind-records.ts';
