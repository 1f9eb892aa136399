import type { Finding } from './finding.ts';

export type ReportFormat = 'text' | 'json';

/**
 * Findings as lines for a terminal or as JSON lines for a program, in order of file and line.
 * @returns text without a final line break; empty when there is nothing to report.
 */
export function formatFindings(findings: readonly Finding[], format: ReportFormat): string {
  const sorted = [...findings].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
  if (format === 'json') return sorted.map((finding) => JSON.stringify(finding)).join('\n');
  return sorted
    .map(
      (f) =>
        `${printable(f.file)}:${f.line}:${f.column} ${f.severity} ${f.code}\n  ${f.message}\n  → ${f.mend}`,
    )
    .join('\n');
}

/** A name as one line for a terminal: file names may hold line breaks and what a terminal obeys. */
export function printable(name: string): string {
  return name.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
