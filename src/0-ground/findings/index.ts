export { type Finding, FindingList, type Severity } from './finding.ts';
export { formatFindings, printable, type ReportFormat } from './report.ts';
