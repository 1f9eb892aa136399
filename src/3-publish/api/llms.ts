import { type Catalog, wordsFor } from '#catalog';
import { createTranslator } from '#strings';
import { decisionMarkdownPath, guideMarkdownPath, RESPONSIBILITIES_PATH } from './paths.ts';

/** A map of the site for language models (https://llmstxt.org): all Markdown twins, decisions and our own guides first. */
export function llmsText(catalog: Catalog, site: URL): string {
  const t = createTranslator('en');
  const parts = [
    `# Handoff`,
    `> ${t('home.description')}`,
    `All data: ${new URL('/api/v1/index.json', site).href}`,
  ];
  parts.push(...decisionParts(catalog, site));
  const collections = Map.groupBy(catalog.guides.values(), ({ collection }) => collection);
  for (const [collection, entries] of [...collections].sort(([a], [b]) =>
    (a ?? '').localeCompare(b ?? ''),
  )) {
    for (const { tag, name } of catalog.locales) {
      const lines = entries.flatMap(({ slug, editions }) => {
        const guide = editions.get(tag)?.guide;
        if (!guide?.published) return [];
        const about = guide.description ? `: ${guide.description.replace(/\s+/g, ' ')}` : '';
        return [`- [${guide.title}](${new URL(guideMarkdownPath(tag, slug), site).href})${about}`];
      });
      if (lines.length > 0) parts.push(`## ${collection ?? 'Handoff'}, ${name}`, lines.join('\n'));
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function decisionParts({ handbook, locales }: Catalog, site: URL): string[] {
  if (handbook.decisions.size === 0) return [];
  const href = (path: string) => new URL(path, site).href;
  const parts = locales.flatMap(({ tag, name }) => {
    const words = wordsFor(handbook, tag);
    const lines = [...handbook.decisions.keys()].flatMap((id) => {
      const own = words?.decisions[id];
      return own ? [`- [${own.title}](${href(decisionMarkdownPath(tag, id))}): ${own.intro}`] : [];
    });
    return [`## ${createTranslator(tag)('decide.title')}, ${name}`, lines.join('\n')];
  });
  return [`Who is responsible for what, as data: ${href(RESPONSIBILITIES_PATH)}`, ...parts];
}
