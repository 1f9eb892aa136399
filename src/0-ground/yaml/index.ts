export { type PathInFile, type ReadYaml, readYaml, reportIssues } from './read.ts';
