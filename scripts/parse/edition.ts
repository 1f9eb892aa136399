import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { type Edition, loadCatalog, loneEdition } from '#catalog';
import type { Finding } from '#findings';
import { isYamlPage, readGuide, readYamlPage, textOf } from '#guides';
import { canonicalTag } from '#locale';

/**
 * The edition that one file is: a guide of our own with all that the catalog knows of it, any other document alone.
 * Of a file that cannot be published as it is, the findings that say why.
 * @param file relative to the working folder
 * @param locale BCP 47; by default what the document says of itself, else English
 */
export async function editionOf(
  file: string,
  locale: string | undefined,
): Promise<{ edition: Edition } | { findings: readonly Finding[] }> {
  const own = await ownEdition(file);
  if (own) return own;
  let text: string;
  try {
    text = textOf(await readFile(file));
  } catch (error) {
    return { findings: [unreadable(file, error instanceof Error ? error.message : String(error))] };
  }
  // Links lead to neighbours, and a folder or two up.
  const root = resolve(file, '../../../..');
  const path = relative(root, resolve(file))
    .replaceAll('\\', '/')
    .replace(/\.[^.]+$/, '');
  const options = { file, locale: locale ?? declaredLocale(text), path };
  const isPageOfYaml = isYamlPage(text);
  if (/\.ya?ml$/i.test(file) && !isPageOfYaml)
    return { findings: [unreadable(file, 'it is YAML, but neither questions nor a landing page')] };
  const guide = isPageOfYaml ? readYamlPage(text, options) : readGuide(text, options);
  const errors = guide.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { findings: errors };
  const isPage = (page: string): boolean =>
    ['.md', '.yml'].some((ending) => existsSync(join(root, page + ending)));
  return { edition: loneEdition(guide, isPage) };
}

async function ownEdition(
  file: string,
): Promise<{ edition: Edition } | { findings: readonly Finding[] } | null> {
  // Two files make an edition of ours: the translation and the English, whose facts hold for both.
  if (!/^content[\\/]guides[\\/]/.test(file)) return null;
  const { guides, findings } = await loadCatalog();
  const editions = [...guides.values()].flatMap((entry) => [...entry.editions.values()]);
  const edition = editions.find(({ guide }) => guide.file === file);
  if (edition) return { edition };
  const errors = findings.filter((one) => one.file === file && one.severity === 'error');
  return errors.length > 0 ? { findings: errors } : null;
}

function declaredLocale(text: string): string {
  const tag = /^ms\.contentlocale:\s*["']?([A-Za-z]+(?:-[A-Za-z0-9]+)*)/m.exec(text)?.[1];
  if (tag === undefined) return 'en';
  // `ru-RU` is Russian; only Chinese is written differently from place to place.
  return canonicalTag(tag.startsWith('zh') ? tag : tag.replace(/-.*/, '')) ?? 'en';
}

function unreadable(file: string, reason: string): Finding {
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
