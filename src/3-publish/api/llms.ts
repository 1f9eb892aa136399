import { type Catalog, decisionFrameUrl, dutyFeedUrl, wordsFor } from '#catalog';
import { createTranslator } from '#strings';
import {
  CHANGES_PATH,
  decisionMarkdownPath,
  guideMarkdownPath,
  RESPONSIBILITIES_PATH,
  responsibilitiesCsvPath,
} from './paths.ts';

/** A map of the site for language models (https://llmstxt.org): all Markdown twins, decisions and our own guides first. */
export function llmsText(catalog: Catalog, site: URL): string {
  const t = createTranslator('en');
  const parts = [`# Handoff`, `> ${t('home.description')}`, dataPart(catalog, site)];
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

/** Addresses of what programs read, first of all the index that names all the rest. */
function dataPart({ duties, handbook, locales }: Catalog, site: URL): string {
  const href = (path: string) => new URL(path, site).href;
  const inEach = (pathOf: (locale: string) => string) =>
    locales.map(({ tag }) => href(pathOf(tag))).join(' , ');
  const lines = [`- All data as JSON, and its JSON Schemas: ${href('/api/v1/index.json')}`];
  if (handbook.words.has('en')) {
    lines.push(
      `- Who is responsible for what, as JSON: ${href(RESPONSIBILITIES_PATH)}`,
      `- The same as CSV: ${inEach(responsibilitiesCsvPath)}`,
    );
  }
  if (duties.length > 0) {
    lines.push(
      `- Which responsibilities changed, as JSON: ${href(CHANGES_PATH)}`,
      `- The same as Atom feeds: ${inEach(dutyFeedUrl)}`,
    );
  }
  const [first] = handbook.decisions.keys();
  if (first !== undefined) {
    const frame = href(decisionFrameUrl('en', first));
    lines.push(`- Checklists for frames in other pages, \`/embed/{locale}/{decision}/\`: ${frame}`);
    lines.push(`- The same as an element, \`<handoff-checklist>\`: ${href('/embed/v1.js')}`);
  }
  return lines.join('\n');
}

function decisionParts({ handbook, locales }: Catalog, site: URL): string[] {
  if (handbook.decisions.size === 0) return [];
  const href = (path: string) => new URL(path, site).href;
  return locales.flatMap(({ tag, name }) => {
    const words = wordsFor(handbook, tag);
    const lines = [...handbook.decisions.keys()].flatMap((id) => {
      const own = words?.decisions[id];
      return own ? [`- [${own.title}](${href(decisionMarkdownPath(tag, id))}): ${own.intro}`] : [];
    });
    return [`## ${createTranslator(tag)('decide.title')}, ${name}`, lines.join('\n')];
  });
}
