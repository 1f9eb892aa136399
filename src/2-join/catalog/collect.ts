import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Finding, FindingList } from '#findings';
import { type Guide, isYamlPage, readGuide, readYamlPage } from '#guides';
import { discover, type Redirection, readRedirections, type Source } from '#sources';

/** All documents of one collection, as read, before they are joined. */
export interface Collection {
  id: string;
  /** Slug → locale → guide; of several checkouts the bilingual one wins. */
  guides: Map<string, Map<string, Guide>>;
  redirections: Redirection[];
  findings: Finding[];
}

/** Reads every page of the sources that share one id. */
export async function collect(id: string, sources: readonly Source[]): Promise<Collection> {
  const guides = new Map<string, Map<string, Guide>>();
  const findings: Finding[] = [];
  const redirections: Redirection[] = [];
  for (const source of sources) {
    const list = new FindingList(relative(process.cwd(), source.root));
    redirections.push(...readRedirections(source, list));
    const files = await discover(source);
    if (files.length === 0) {
      list.add(
        'sources/empty',
        'warning',
        1,
        `Source \`${id}\` (${source.locale}) has no page.`,
        'Check `path`, `include` and `exclude`.',
      );
    }
    for (const file of files) {
      const guide = readPage(file.file, file.path, file.kind, source.locale, list);
      if (!guide) continue;
      findings.push(...guide.findings);
      if (!guide.published) continue;
      const slug = `${id}/${file.path}`.toLowerCase();
      const editions = guides.get(slug) ?? new Map<string, Guide>();
      const before = editions.get(source.locale);
      if (!before || isRicher(guide, before)) editions.set(source.locale, guide);
      guides.set(slug, editions);
    }
    findings.push(...list.items);
  }
  return { id, guides, redirections, findings };
}

function readPage(
  file: string,
  path: string,
  kind: 'markdown' | 'yaml',
  locale: string,
  list: FindingList,
): Guide | null {
  const options = { file: relative(process.cwd(), file), locale, path };
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    list.add(
      'sources/unreadable',
      'error',
      1,
      `\`${options.file}\` cannot be read.`,
      'Check its permissions.',
    );
    return null;
  }
  if (kind === 'markdown') return readGuide(text, options);
  return isYamlPage(text) ? readYamlPage(text, options) : null;
}

/** A bilingual document says more than a plain one. */
function isRicher(guide: Guide, other: Guide): boolean {
  return bilingual(guide) && !bilingual(other);
}

export function bilingual(guide: Guide): boolean {
  return guide.segments.some((segment) => segment.source !== null);
}
