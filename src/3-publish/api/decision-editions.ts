import { type Catalog, decisionFrameUrl, decisionUrl, oembedUrl, wordsFor } from '#catalog';
import { decisionJsonPath, decisionMarkdownPath } from './paths.ts';
import type { IndexJson } from './schema.ts';

type Editions = IndexJson['decisions'][number]['editions'];

/** Where a decision stands in each language that it can be read in. */
export function decisionEditions({ handbook, locales }: Catalog, id: string): Editions {
  return locales.flatMap(({ tag }) => {
    const title = wordsFor(handbook, tag)?.decisions[id]?.title;
    if (title === undefined) return [];
    return [
      {
        locale: tag,
        title,
        url: decisionUrl(tag, id),
        json: decisionJsonPath(tag, id),
        markdown: decisionMarkdownPath(tag, id),
        embed: decisionFrameUrl(tag, id),
        oembed: oembedUrl(tag, id),
      },
    ];
  });
}
