import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, FindingList } from '#findings';
import { compareFile } from './compare.ts';
import { type Entry, readEntries } from './entries.ts';
import { splitPlural } from './plural.ts';
import { BASE, FOLDER } from './read.ts';
import { collectUsed, isUsed, type Used } from './used.ts';

/** Where to look, for tests; by default the project's own folders. */
export interface CheckedFolders {
  strings?: string;
  code?: string;
}

/**
 * What is wrong with the interface strings: missing, unknown and unused names, plural forms that a language needs,
 * variables that differ from the English, and long texts that are still English.
 */
export function checkStrings({ strings = FOLDER, code = 'src' }: CheckedFolders = {}): Finding[] {
  const used = collectUsed(code);
  const tags = readdirSync(strings, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = jsonFiles(join(strings, BASE));
  const findings: Finding[] = [];
  for (const name of names) {
    const base = load(join(strings, BASE, name));
    findings.push(...base.findings.items);
    findings.push(...unused(name, base.entries, base.findings.file, used));
    for (const { name: tag } of tags) {
      const file = join(strings, tag, name);
      const own = tag === BASE ? base : load(file);
      if (tag !== BASE) findings.push(...own.findings.items);
      findings.push(...compareFile({ tag, file, base: base.entries, own: own.entries }));
    }
  }
  for (const { name: tag } of tags) findings.push(...unknownFiles(strings, tag, names));
  return findings;
}

function load(file: string): { entries: readonly Entry[]; findings: FindingList } {
  const findings = new FindingList(file);
  const content = existsSync(file) ? readFileSync(file, 'utf8') : '{}';
  return { entries: readEntries(content, findings), findings };
}

function jsonFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
}

function unused(name: string, entries: readonly Entry[], file: string, used: Used): Finding[] {
  const findings = new FindingList(file);
  for (const { name: entry, line } of entries) {
    const key = `${name.slice(0, -5)}.${splitPlural(entry).stem}`;
    if (isUsed(key, used)) continue;
    findings.add(
      'strings/unused',
      'error',
      line,
      `No code asks for \`${key}\`.`,
      'Remove the string from every language.',
    );
  }
  return findings.items;
}

function unknownFiles(folder: string, tag: string, known: readonly string[]): Finding[] {
  return jsonFiles(join(folder, tag))
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'strings/unknown-file',
      severity: 'error' as const,
      file: join(folder, tag, name),
      line: 1,
      column: 1,
      message: `\`${BASE}\` has no \`${name}\`, so nothing reads this file.`,
      mend: `Rename it to one of: ${known.join(', ')}.`,
    }));
}
