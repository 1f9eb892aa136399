import type { Catalog } from '#catalog';
import { createTranslator } from '#strings';
import { guideMarkdownPath } from './paths.ts';

/** A map of the site for language models (https://llmstxt.org): all Markdown twins, our own guides first. */
export function llmsText(catalog: Catalog, site: URL): string {
  const t = createTranslator('en');
  const parts = [
    `# Handoff`,
    `> ${t('home.description')}`,
    `All data: ${new URL('/api/v1/index.json', site).href}`,
  ];
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
