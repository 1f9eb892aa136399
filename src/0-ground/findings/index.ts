export { type Finding, FindingList, type Severity } from './finding.ts';
export { type PathInFile, type ReadYaml, readYaml, reportIssues } from './read-yaml.ts';
export { formatFindings, printable, type ReportFormat } from './report.ts';
