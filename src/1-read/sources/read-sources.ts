import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { FindingList, readYaml, reportIssues } from '#findings';
import { canonicalTag } from '#locale';
import { type Source, SourceEntry, SourcesFile } from './model.ts';

const FORM = {
  room: 'sources',
  mend: 'Write `sources:` as a list of entries with id, kind, locale and path.',
};

/**
 * Reads a sources file. A source that is not valid or whose folder is missing is left out with a finding; the rest goes on.
 * @param file absolute path, usually `content/sources.yaml` or what `HANDOFF_SOURCES` names.
 */
export function readSources(file: string): { sources: Source[]; findings: FindingList } {
  const findings = new FindingList(relative(process.cwd(), file) || file);
  const text = readText(file, findings);
  const read = text === null ? null : readYaml(text, 'sources', findings);
  if (read === null) return { sources: [], findings };
  const parsed = SourcesFile.safeParse(read.data ?? { sources: [] });
  if (!parsed.success) {
    reportIssues(parsed.error, read, FORM, findings);
    return { sources: [], findings };
  }
  const sources = parsed.data.sources.flatMap((raw, index): Source[] => {
    const entry = SourceEntry.safeParse(raw);
    if (!entry.success) {
      reportIssues(entry.error, read, { ...FORM, above: ['sources', index] }, findings);
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

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
