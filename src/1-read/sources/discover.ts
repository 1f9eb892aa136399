import { glob } from 'tinyglobby';
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

/** The files of a source that may be pages, in order of path. */
export async function discover(source: Source): Promise<SourceFile[]> {
  const found = await glob([...source.include], {
    cwd: source.root,
    ignore: [...FURNITURE, ...source.exclude],
    onlyFiles: true,
    dot: false,
    followSymbolicLinks: false,
  });
  return found
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(md|ya?ml)$/i.test(name))
    .sort()
    .map((relative) => ({
      file: `${source.root}/${relative}`,
      relative,
      path: relative.replace(/\.(md|ya?ml)$/i, ''),
      kind: /\.md$/i.test(relative) ? 'markdown' : 'yaml',
    }));
}

/** Tables of contents of a source: those of the folders that hold pages, and of their parents. */
export async function discoverTocs(source: Source): Promise<SourceFile[]> {
  const found = await glob(['**/toc.{md,yml}'], {
    cwd: source.root,
    ignore: ['**/breadcrumb/**', '**/node_modules/**'],
    caseSensitiveMatch: false,
    onlyFiles: true,
  });
  return found.sort().map((relative) => ({
    file: `${source.root}/${relative}`,
    relative,
    path: relative.replace(/\.(md|yml)$/i, ''),
    kind: /\.md$/i.test(relative) ? 'markdown' : 'yaml',
  }));
}
