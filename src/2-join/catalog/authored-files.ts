import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Finding, FindingList, printable } from '#findings';
import { type AuthoredFile, textOf } from '#guides';
import { canonicalTag } from '#locale';

/** What is in a folder by name, hidden entries left out; nothing and a finding where it cannot be read. */
export function entriesOf(folder: string, findings: FindingList): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    findings.add(
      'catalog/unreadable',
      'error',
      1,
      'The folder cannot be read.',
      'Make it a folder, and check its permissions.',
    );
    return [];
  }
}

/** The language files of a guide, the first for each language; other names and unreadable files are findings. */
export function readFiles(folder: string): { files: AuthoredFile[]; findings: Finding[] } {
  const own = new FindingList(relative(process.cwd(), folder));
  const files = new Map<string, AuthoredFile>();
  const findings: Finding[] = [];
  for (const { name } of entriesOf(folder, own).filter((entry) => /\.mdx?$/.test(entry.name))) {
    const file = relative(process.cwd(), join(folder, name));
    const list = new FindingList(file);
    const locale = name.replace(/\.mdx?$/, '');
    const text = isOwnName(locale, list) ? readText(join(folder, name), list) : null;
    const twin = files.get(locale);
    if (text !== null && !twin) files.set(locale, { file, text, locale });
    if (text !== null && twin) {
      list.add(
        'catalog/same-language',
        'error',
        1,
        `The guide has this language already, in \`${twin.file}\`.`,
        'Keep one of the two files.',
      );
    }
    findings.push(...list.items);
  }
  return { files: [...files.values()], findings: [...own.items, ...findings] };
}

function isOwnName(locale: string, findings: FindingList): boolean {
  const canonical = locale.length > 60 ? null : canonicalTag(locale);
  if (canonical === locale) return true;
  findings.add(
    'catalog/locale',
    'error',
    1,
    `\`${printable(locale.slice(0, 120))}\` is not the tag of a language, so the file is left out.`,
    canonical === null
      ? 'Name the file after its language, such as ru.md or zh-TW.md.'
      : `Name the file after its language: ${canonical}.`,
  );
  return false;
}

function readText(file: string, findings: FindingList): string | null {
  try {
    return textOf(readFileSync(file));
  } catch {
    findings.add(
      'catalog/unreadable',
      'error',
      1,
      'The file cannot be read.',
      'Make it a file, not a folder, and check its permissions.',
    );
    return null;
  }
}
