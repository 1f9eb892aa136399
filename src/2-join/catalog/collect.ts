import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type Finding, FindingList } from '#findings';
import { type Guide, isYamlPage, readGuide, readYamlPage, textOf } from '#guides';
import { type Redirection, readRedirections, type Source, type SourceFile } from '#sources';
import { withLinkLines } from './link-lines.ts';
import { slugOf } from './slug.ts';

/** All documents of one collection, as read, before they are joined. */
export interface Collection {
  id: string;
  /** Slug → locale → guide; of several checkouts the bilingual one wins. */
  guides: Map<string, Map<string, Guide>>;
  redirections: Redirection[];
  findings: Finding[];
}

/** A source and the files in it that may be pages. */
export interface Checkout {
  source: Source;
  files: readonly SourceFile[];
}

/** Reads every page of the checkouts that share one id. */
export function collect(id: string, checkouts: readonly Checkout[]): Collection {
  const guides = new Map<string, Map<string, Guide>>();
  const findings: Finding[] = [];
  const redirections: Redirection[] = [];
  for (const { source, files } of checkouts) {
    const moves = readRedirections(source);
    redirections.push(...moves.redirections);
    findings.push(...moves.findings, ...(files.length === 0 ? reportEmpty(source) : []));
    const taken = new Map<string, SourceFile>();
    for (const file of files) {
      const { guide, findings: found } = readPage(file, source.locale);
      findings.push(...found);
      if (!guide?.published) continue;
      const slug = slugOf(id, file.path);
      const twin = taken.get(slug);
      if (twin) {
        findings.push(...reportSameAddress(file, twin));
        continue;
      }
      taken.set(slug, file);
      const editions = guides.get(slug) ?? new Map<string, Guide>();
      const before = editions.get(source.locale);
      if (!before || isRicher(guide, before)) editions.set(source.locale, guide);
      guides.set(slug, editions);
    }
  }
  return { id, guides, redirections, findings };
}

function readPage(
  page: SourceFile,
  locale: string,
): { guide: Guide | null; findings: readonly Finding[] } {
  const file = relative(process.cwd(), page.file);
  let text: string;
  try {
    text = textOf(readFileSync(page.file));
  } catch {
    const list = new FindingList(file);
    list.add(
      'sources/unreadable',
      'error',
      1,
      'The file cannot be read.',
      'Check its permissions, or leave it out with `exclude`.',
    );
    return { guide: null, findings: list.items };
  }
  const options = { file, locale, path: page.path };
  if (page.kind === 'yaml' && !isYamlPage(text)) return { guide: null, findings: [] };
  const read = page.kind === 'yaml' ? readYamlPage(text, options) : readGuide(text, options);
  const guide = bilingual(read) ? read : withLinkLines(read, text);
  return { guide, findings: guide.findings };
}

function reportEmpty({ id, locale, root }: Source): Finding[] {
  const list = new FindingList(relative(process.cwd(), root));
  list.add(
    'sources/empty',
    'warning',
    1,
    `Source \`${id}\` (${locale}) has no page.`,
    'Check `path`, `include` and `exclude`.',
  );
  return list.items;
}

function reportSameAddress(file: SourceFile, twin: SourceFile): Finding[] {
  const list = new FindingList(relative(process.cwd(), file.file));
  list.add(
    'sources/same-address',
    'warning',
    1,
    `\`${file.relative}\` has the address of \`${twin.relative}\` and is left out.`,
    'Rename one of the two; letter case and the way accents are written do not tell them apart.',
  );
  return list.items;
}

/** A bilingual document says more than a plain one. */
function isRicher(guide: Guide, other: Guide): boolean {
  return bilingual(guide) && !bilingual(other);
}

export function bilingual(guide: Guide): boolean {
  return guide.segments.some((segment) => segment.source !== null);
}
