import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import type { FindingList } from './finding.ts';

/** Keys and indexes from the top of a file down to a value. */
export type PathInFile = readonly (string | number)[];

/** The content of a YAML file that knows its lines. */
export interface ReadYaml {
  data: unknown;
  /** Line (from 1) of a value, or of what it should stand in. */
  lineOf: (path: PathInFile) => number;
}

/** Reads YAML 1.2 (so dates, `yes` and `no` stay text); null and a finding `<room>/yaml` where it is not valid. */
export function readYaml(text: string, room: string, findings: FindingList): ReadYaml | null {
  const lines = new LineCounter();
  const report = (line: number, reason: string): void =>
    findings.add(
      `${room}/yaml`,
      'error',
      line,
      `The file is not valid YAML: ${reason}`,
      'Mend the indentation or the quotes at this line.',
    );
  try {
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
    for (const error of document.errors) {
      report(lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? '');
    }
    if (document.errors.length > 0) return null;
    // A file without a character has no line at all.
    const lineOf = (path: PathInFile): number =>
      Math.max(1, lines.linePos(offsetOf(document, path)).line);
    return { data: document.toJS(), lineOf };
  } catch (error) {
    // Aliases that multiply, or nesting that exhausts the stack.
    report(1, error instanceof Error ? error.message : String(error));
    return null;
  }
}

function offsetOf(document: Document, path: PathInFile): number {
  for (let length = path.length; length > 0; length--) {
    const parent: unknown = document.getIn(path.slice(0, length - 1), true);
    const name = String(path[length - 1]);
    // A value in a block begins on the line after its key, but the key is what is looked for.
    const pair = isMap(parent)
      ? parent.items.find(({ key }) => isScalar(key) && String(key.value) === name)
      : undefined;
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0];
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Notes each fault that a schema finds, as `<room>/schema`, at its line. */
export function reportIssues(
  error: ZodError,
  { lineOf }: ReadYaml,
  { room, mend, above = [] }: { room: string; mend: string; above?: PathInFile },
  findings: FindingList,
): void {
  for (const issue of error.issues) {
    const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? '' : key))];
    findings.add(
      `${room}/schema`,
      'error',
      lineOf(path),
      `\`${path.join('.') || 'the file'}\`: ${issue.message}`,
      mend,
    );
  }
}
