import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type About, shortText } from '#disk';
import type { Files } from './copy.ts';
import { Refusal } from './refusal.ts';

/** Kiwix shows it in lists. */
const ICON = 'icons/icon-48.png';

/** ISO 639-3 of languages, which archives are sorted by; Kiwix reads ISO 639-1 too. */
const THREE_LETTERS: Readonly<Record<string, string>> = {
  de: 'deu',
  en: 'eng',
  es: 'spa',
  fr: 'fra',
  it: 'ita',
  ja: 'jpn',
  ko: 'kor',
  pl: 'pol',
  pt: 'por',
  ru: 'rus',
  tr: 'tur',
  uk: 'ukr',
  zh: 'zho',
};

/** Packs files as an archive for Kiwix and has it checked; throws a `Refusal` where the tools are missing or complain. */
export function zimFiles(files: Files, about: About): Uint8Array {
  for (const tool of ['zimwriterfs', 'zimcheck']) needTool(tool);
  const stage = resolve('.cache', `zim-${process.pid}`);
  const folder = join(stage, 'files');
  const archive = join(stage, 'handoff.zim');
  try {
    // Kiwix opens the home page by itself, and knows neither a start page nor a file that explains it.
    const { 'index.html': _, 'README.txt': __, ...own } = Object.fromEntries(files);
    for (const [name, content] of Object.entries({
      ...own,
      [ICON]: readFileSync(`public/${ICON}`),
    })) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), name.endsWith('.html') ? unruled(content) : content);
    }
    run('zimwriterfs', [...metadata(about), folder, archive]);
    run('zimcheck', ['--all', '--details', archive]);
    return readFileSync(archive);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** A page without its policy: Kiwix puts controls of its own into pages. */
function unruled(html: string | Uint8Array): string {
  return String(html).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
}

function metadata({ locales, version }: About): string[] {
  const [main = ''] = locales;
  const languages = locales.map((locale) => {
    const { language } = new Intl.Locale(locale);
    return THREE_LETTERS[language] ?? language;
  });
  const values = {
    welcome: `${main}/index.html`,
    illustration: ICON,
    language: languages.join(','),
    title: 'Handoff',
    description: shortText(main),
    creator: 'Handoff',
    publisher: 'Handoff',
    // The same for all versions, so that a later one takes the place of this.
    name: `handoff_${locales.join('_').toLowerCase()}`,
    scraper: `handoff ${version}`,
  };
  return Object.entries(values).map(([name, value]) => `--${name}=${value}`);
}

function needTool(tool: string): void {
  if (spawnSync(tool, ['--version']).error === undefined) return;
  throw new Refusal(
    `An archive for Kiwix needs \`${tool}\`, which is not installed: on Debian or Ubuntu, run \`apt-get install zim-tools\`.`,
  );
}

function run(tool: string, parameters: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(tool, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`\`${tool}\` refused the archive:\n${stdout}${stderr}`);
}
