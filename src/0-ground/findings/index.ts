export { type Finding, FindingList, type Severity } from './finding.ts';
export { formatFindings, type ReportFormat } from './report.ts';
