export { compareDuties } from './compare.ts';
export { sameDuties, versionId } from './identity.ts';
export * from './model.ts';
export { type Records, readRecords } from './read-records.ts';
export { recordName, recordText } from './write-record.ts';
