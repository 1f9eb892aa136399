import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Edition, loadCatalog, loneEdition } from '#catalog';
import type { Finding } from '#findings';
import { isYamlPage, readGuide, readYamlPage } from '#guides';

/**
 * The edition that one file is: a guide of our own with all that the catalog knows of it, any other document alone.
 * @param file relative to the working folder
 * @param locale BCP 47; by default what the document says of itself, else English
 */
export async function editionOf(
  file: string,
  locale: string | undefined,
): Promise<{ edition: Edition } | { finding: Finding }> {
  const own = await ownEdition(file);
  if (own) return { edition: own };
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    return { finding: unreadable(file, error) };
  }
  // Links lead to neighbours, and a folder or two up.
  const root = resolve(file, '../../../..');
  const path = relative(root, resolve(file))
    .replaceAll('\\', '/')
    .replace(/\.[^.]+$/, '');
  const options = { file, locale: locale ?? declaredLocale(text), path };
  const guide = isYamlPage(text) ? readYamlPage(text, options) : readGuide(text, options);
  const isPage = (page: string): boolean =>
    ['.md', '.yml'].some((ending) => existsSync(join(root, page + ending)));
  return { edition: loneEdition(guide, isPage) };
}

async function ownEdition(file: string): Promise<Edition | undefined> {
  // Two files make an edition of ours: the translation and the English, whose facts hold for both.
  if (!/^content[\\/]guides[\\/]/.test(file)) return undefined;
  const { guides } = await loadCatalog();
  const editions = [...guides.values()].flatMap((entry) => [...entry.editions.values()]);
  return editions.find(({ guide }) => guide.file === file);
}

function declaredLocale(text: string): string {
  const tag = /^ms\.contentlocale:\s*["']?([A-Za-z]+(?:-[A-Za-z0-9]+)*)/m.exec(text)?.[1];
  if (tag === undefined) return 'en';
  // `ru-RU` is Russian; only Chinese is written differently from place to place.
  return tag.startsWith('zh') ? tag : tag.replace(/-.*/, '');
}

function unreadable(file: string, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: 'sources/unreadable',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The file cannot be read: ${reason}`,
    mend: 'Name a Markdown or YAML document: npm run parse -- FILE --locale ru',
  };
}
