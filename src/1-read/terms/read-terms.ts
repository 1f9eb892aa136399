import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { FindingList, type ReadYaml, readYaml, reportIssues } from '#findings';
import type { Term } from '#search';
import { NameCheck } from './check-names.ts';
import { Concept, TermsFile } from './schema.ts';

const ROOM = 'terms';
const MEND = 'See content/README.md for the form of this file.';

/**
 * Reads `content/terms.yaml`: the concepts of the field with all their names. What is wrong is left out with a finding;
 * a file that is not there has no terms.
 */
export function readTerms(file: string): { terms: Term[]; findings: FindingList } {
  const findings = new FindingList(relative(process.cwd(), file) || file);
  const text = readText(file, findings);
  const read = text === null ? null : readYaml(text, ROOM, findings);
  if (!read) return { terms: [], findings };
  // A file that nothing was written into yet says nothing wrong.
  const all = TermsFile.safeParse(read.data ?? {});
  if (!all.success) {
    reportIssues(all.error, read, { room: ROOM, mend: MEND }, findings);
    return { terms: [], findings };
  }
  const names = new NameCheck(findings);
  const terms = Object.entries(all.data).flatMap(
    ([id, value]) => readConcept(id, value, read, names, findings) ?? [],
  );
  return { terms, findings };
}

function readConcept(
  id: string,
  value: unknown,
  read: ReadYaml,
  check: NameCheck,
  findings: FindingList,
): Term | null {
  const concept = Concept.safeParse(value);
  if (!concept.success) {
    reportIssues(concept.error, read, { room: ROOM, mend: MEND, above: [id] }, findings);
    return null;
  }
  const names: Record<string, string[]> = {};
  for (const [locale, given] of Object.entries(concept.data)) {
    if (!check.locale(locale, read.lineOf([id, locale]))) continue;
    const list = typeof given === 'string' ? [given] : given;
    const kept = list.filter((name, at) => {
      const path = typeof given === 'string' ? [id, locale] : [id, locale, at];
      return check.name(name, id, read.lineOf(path));
    });
    if (kept.length > 0) names[locale] = kept.map((name) => name.trim());
  }
  if (!check.several(Object.values(names).flat().length, id, read.lineOf([id]))) return null;
  return { id, names };
}

function readText(file: string, findings: FindingList): string | null {
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch {
    findings.add(
      'terms/unreadable',
      'error',
      1,
      'The file cannot be read.',
      'Make it a file, not a folder, and check its permissions.',
    );
    return null;
  }
}
