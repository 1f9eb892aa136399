import { type Finding, formatFindings, type ReportFormat, type Severity } from '#findings';

export interface ReportOptions {
  format?: ReportFormat;
  /** Warnings count as errors. */
  strict?: boolean;
  /** Only errors one by one, the rest counted by code. */
  brief?: boolean;
}

/** Prints findings to stdout. @returns the exit code: 1 when one of them is an error. */
export function reportFindings(all: readonly Finding[], options: ReportOptions = {}): 0 | 1 {
  const { format = 'text', strict = false, brief = false } = options;
  const findings = strict ? all.map(hardened) : all;
  const errors = findings.filter(({ severity }) => severity === 'error');

  const listed = formatFindings(brief ? errors : findings, format);
  if (listed !== '') console.log(listed);
  if (format === 'text') {
    if (brief) for (const line of countsByCode(findings)) console.log(line);
    console.log(summary(findings));
  }
  return errors.length > 0 ? 1 : 0;
}

function hardened(finding: Finding): Finding {
  return finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding;
}

function countsByCode(findings: readonly Finding[]): string[] {
  const rest = findings.filter(({ severity }) => severity !== 'error');
  const groups = Object.entries(Object.groupBy(rest, ({ code }) => code));
  return groups
    .map(([code, group = []]) => `${String(group.length).padStart(6)} × ${code}`)
    .sort()
    .reverse();
}

function summary(findings: readonly Finding[]): string {
  const count = (wanted: Severity, one: string, many: string) => {
    const n = findings.filter(({ severity }) => severity === wanted).length;
    return `${n} ${n === 1 ? one : many}`;
  };
  const errors = count('error', 'error', 'errors');
  const warnings = count('warning', 'warning', 'warnings');
  return `${errors}, ${warnings}, ${count('info', 'remark', 'remarks')}`;
}
