import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import { FindingList } from '#findings';
import { type Source, SourcesFile } from './model.ts';

/**
 * Reads a sources file. A source that is not valid or whose folder is missing is left out with a finding; the rest goes on.
 * @param file absolute path, usually `content/sources.yaml` or what `HANDOFF_SOURCES` names.
 */
export function readSources(file: string): { sources: Source[]; findings: FindingList } {
  const findings = new FindingList(relative(process.cwd(), file) || file);
  if (!existsSync(file)) {
    findings.add(
      'sources/missing',
      'error',
      1,
      'The sources file does not exist.',
      'Create it, or correct HANDOFF_SOURCES.',
    );
    return { sources: [], findings };
  }
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, 'utf8'), {
    lineCounter: lines,
    logLevel: 'silent',
  });
  for (const error of document.errors) {
    findings.add(
      'sources/yaml',
      'error',
      lines.linePos(error.pos[0]).line,
      `The file is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      'Mend the indentation or the quotes at this line.',
    );
  }
  if (document.errors.length > 0) return { sources: [], findings };
  const parsed = SourcesFile.safeParse(document.toJS() ?? { sources: [] });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const node: unknown = document.getIn(
        issue.path.map(String).map((key) => (/^\d+$/.test(key) ? Number(key) : key)),
        true,
      );
      const range =
        typeof node === 'object' && node !== null && 'range' in node ? node.range : null;
      const offset = Array.isArray(range) && typeof range[0] === 'number' ? range[0] : 0;
      findings.add(
        'sources/schema',
        'error',
        lines.linePos(offset).line,
        `\`${issue.path.join('.') || 'the file'}\`: ${issue.message}`,
        'Write `sources:` as a list of entries with id, kind, locale and path.',
      );
    }
    return { sources: [], findings };
  }
  const sources: Source[] = [];
  for (const entry of parsed.data.sources) {
    const root = resolve(dirname(file), entry.path);
    if (!existsSync(root) || !statSync(root).isDirectory()) {
      findings.add(
        'sources/folder',
        'error',
        1,
        `The folder \`${entry.path}\` of source \`${entry.id}\` (${entry.locale}) does not exist.`,
        'Correct `path`; it is relative to the sources file.',
      );
      continue;
    }
    const [locale = entry.locale] = Intl.getCanonicalLocales(entry.locale);
    sources.push({ id: entry.id, locale, root, include: entry.include, exclude: entry.exclude });
  }
  return { sources, findings };
}
