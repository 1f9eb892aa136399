import { readdirSync } from 'node:fs';
import { join, relative as relativeTo } from 'node:path';
import { glob } from 'tinyglobby';
import { type Finding, FindingList, printable } from '#findings';
import { unfitName } from './file-name.ts';
import type { Source, SourceFile } from './model.ts';

/** What every repository has beside its pages. */
const FURNITURE = [
  '**/TOC.md',
  '**/toc.md',
  '**/TOC.yml',
  '**/toc.yml',
  'README.md',
  'CONTRIBUTING.md',
  'LICENSE*',
  'ThirdPartyNotices*',
  '**/includes/**',
  '**/node_modules/**',
  '**/.git/**',
];

/** The files of a source that may be pages, in order of path; a file whose name can be no address is left out. */
export async function discover(
  source: Source,
): Promise<{ files: SourceFile[]; findings: Finding[] }> {
  const found = await glob([...source.include], {
    cwd: source.root,
    ignore: [...FURNITURE, ...source.exclude],
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
  });
  const files: SourceFile[] = [];
  const findings: Finding[] = [];
  for (const relative of found.filter((name) => PAGE.test(name)).sort()) {
    const one = sourceFile(source, relative);
    const reason = unfitName(one.path);
    if (reason === null) files.push(one);
    else findings.push(...reportName(one, reason));
  }
  return { files, findings };
}

const PAGE = /\.(md|ya?ml)$/i;
const TOC = /^toc\.(?:md|yml)$/i;

/** Tables of contents of a source: those of the folders that hold pages, and of their parents. */
export function discoverTocs(source: Source, pages: readonly SourceFile[]): SourceFile[] {
  const folders = new Set(['']);
  for (const { relative } of pages) {
    const parts = relative.split('/').slice(0, -1);
    while (parts.length > 0 && !folders.has(parts.join('/'))) {
      folders.add(parts.join('/'));
      parts.pop();
    }
  }
  return [...folders]
    .filter((folder) => !folder.split('/').includes('breadcrumb'))
    .flatMap((folder) =>
      filesIn(join(source.root, folder))
        .filter((name) => TOC.test(name))
        .map((name) => (folder === '' ? name : `${folder}/${name}`)),
    )
    .sort()
    .map((relative) => sourceFile(source, relative));
}

function sourceFile(source: Source, relative: string): SourceFile {
  return {
    file: `${source.root}/${relative}`,
    relative,
    path: relative.replace(PAGE, ''),
    kind: /\.md$/i.test(relative) ? 'markdown' : 'yaml',
  };
}

/** Names of the files in a folder, links left out; none where it cannot be read. */
function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [entry.name] : [],
    );
  } catch {
    return [];
  }
}

function reportName({ file, relative }: SourceFile, reason: string): Finding[] {
  const list = new FindingList(relativeTo(process.cwd(), file));
  list.add(
    'sources/file-name',
    'warning',
    1,
    `The name \`${printable(relative.slice(0, 120))}\` ${reason}, so the file is left out.`,
    'Rename the file, or leave it out with `exclude`.',
  );
  return list.items;
}
