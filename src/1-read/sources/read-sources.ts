import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ZodError } from 'zod';
import { FindingList } from '#findings';
import { canonicalTag } from '#locale';
import { type Source, SourceEntry, SourcesFile } from './model.ts';

/**
 * Reads a sources file. A source that is not valid or whose folder is missing is left out with a finding; the rest goes on.
 * @param file absolute path, usually `content/sources.yaml` or what `HANDOFF_SOURCES` names.
 */
export function readSources(file: string): { sources: Source[]; findings: FindingList } {
  const findings = new FindingList(relative(process.cwd(), file) || file);
  const text = readText(file, findings);
  const read = text === null ? null : parse(text, findings);
  if (read === null) return { sources: [], findings };
  const parsed = SourcesFile.safeParse(read.data ?? { sources: [] });
  if (!parsed.success) {
    reportIssues(parsed.error, [], read.lineOf, findings);
    return { sources: [], findings };
  }
  const sources = parsed.data.sources.flatMap((raw, index): Source[] => {
    const entry = SourceEntry.safeParse(raw);
    if (!entry.success) {
      reportIssues(entry.error, ['sources', index], read.lineOf, findings);
      return [];
    }
    const { id, include, exclude, path } = entry.data;
    const locale = canonicalTag(entry.data.locale) ?? entry.data.locale;
    const root = resolve(dirname(file), path);
    if (isFolder(root)) return [{ id, locale, root, include, exclude }];
    findings.add(
      'sources/folder',
      'error',
      read.lineOf(['sources', index, 'path']),
      `The folder \`${path}\` of source \`${id}\` (${locale}) does not exist.`,
      'Correct `path`; it is relative to the sources file.',
    );
    return [];
  });
  return { sources, findings };
}

function readText(file: string, findings: FindingList): string | null {
  if (!existsSync(file)) {
    findings.add(
      'sources/missing',
      'error',
      1,
      'The sources file does not exist.',
      'Create it, or correct HANDOFF_SOURCES.',
    );
    return null;
  }
  try {
    return readFileSync(file, 'utf8');
  } catch {
    findings.add(
      'sources/unreadable',
      'error',
      1,
      'The sources file cannot be read.',
      'Name a YAML file in HANDOFF_SOURCES, not a folder, and check its permissions.',
    );
    return null;
  }
}

type Path = readonly (string | number)[];

interface Read {
  data: unknown;
  /** Line of a value, or of what it should stand in. */
  lineOf: (path: Path) => number;
}

function parse(text: string, findings: FindingList): Read | null {
  const lines = new LineCounter();
  try {
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
    for (const error of document.errors) {
      reportYaml(findings, lines.linePos(error.pos[0]).line, error.message.split('\n')[0] ?? '');
    }
    if (document.errors.length > 0) return null;
    const lineOf = (path: Path) => lines.linePos(offsetOf(document, path)).line;
    return { data: document.toJS(), lineOf };
  } catch (error) {
    // Aliases that multiply, or nesting that exhausts the stack.
    reportYaml(findings, 1, error instanceof Error ? error.message : String(error));
    return null;
  }
}

function reportYaml(findings: FindingList, line: number, reason: string): void {
  findings.add(
    'sources/yaml',
    'error',
    line,
    `The file is not valid YAML: ${reason}`,
    'Mend the indentation or the quotes at this line.',
  );
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function reportIssues(
  error: ZodError,
  above: Path,
  lineOf: Read['lineOf'],
  findings: FindingList,
): void {
  for (const issue of error.issues) {
    const path = [...above, ...issue.path.map((key) => (typeof key === 'symbol' ? '' : key))];
    findings.add(
      'sources/schema',
      'error',
      lineOf(path),
      `\`${path.join('.') || 'the file'}\`: ${issue.message}`,
      'Write `sources:` as a list of entries with id, kind, locale and path.',
    );
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
