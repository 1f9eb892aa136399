import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Document {
  file: string;
  locale: string;
  /** Below its checkout, without extension. */
  path: string;
  text: string;
}

const CHECKOUTS = [
  { locale: 'ru', folder: 'ru-ru/live-sxs' },
  { locale: 'zh-TW', folder: 'zh-tw/live-sxs' },
];

/** All bilingual Markdown documents of the corpus, read into memory. */
export function bilingualDocuments(corpus: string): Document[] {
  return CHECKOUTS.flatMap(({ locale, folder }) =>
    globSync('{partner-center,marketplace,Archive}/**/*.md', { cwd: join(corpus, folder) })
      .sort()
      .map((name) => {
        const file = join(corpus, folder, name);
        return { file, locale, path: name.slice(0, -3), text: readFileSync(file, 'utf8') };
      }),
  );
}

/** Prints the CPU milliseconds that the work takes, imports and reading from disk left out. */
export function printCpu(work: () => void): void {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  console.log((user + system) / 1000);
}
