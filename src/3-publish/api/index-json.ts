import { type Catalog, CLOSED, decisionUrl, INSTANCES, wordsFor } from '#catalog';
import {
  decisionJsonPath,
  decisionMarkdownPath,
  guideJsonPath,
  guideMarkdownPath,
  RESPONSIBILITIES_PATH,
  responsibilitiesUrl,
} from './paths.ts';
import type { IndexJson } from './schema.ts';

/** Every locale, instance, guide and decision with its address; see `indexSchema`. */
export function indexJson({ guides, handbook, locales }: Catalog): IndexJson {
  return {
    locales: locales.map(({ tag, name, direction }) => ({ tag, name, direction, url: `/${tag}/` })),
    instances: INSTANCES.map((id) => ({ id, closed: CLOSED[id] ?? null })),
    guides: [...guides.values()].map(({ slug, collection, editions }) => ({
      slug,
      collection,
      instances: [...new Set([...editions.values()].flatMap(({ guide }) => guide.instances))],
      editions: [...editions.values()].map(({ locale, guide, url }) => ({
        locale,
        title: guide.title,
        url,
        json: guideJsonPath(locale, slug),
        markdown: guideMarkdownPath(locale, slug),
      })),
    })),
    decisions: [...handbook.decisions.values()].map(({ id, cloud }) => ({
      id,
      cloud,
      json: decisionJsonPath(null, id),
      editions: locales.flatMap(({ tag }) => {
        const title = wordsFor(handbook, tag)?.decisions[id]?.title;
        const markdown = decisionMarkdownPath(tag, id);
        return title === undefined
          ? []
          : [
              {
                locale: tag,
                title,
                url: decisionUrl(tag, id),
                json: decisionJsonPath(tag, id),
                markdown,
              },
            ];
      }),
    })),
    responsibilities: {
      json: RESPONSIBILITIES_PATH,
      editions: locales.map(({ tag }) => ({ locale: tag, url: responsibilitiesUrl(tag) })),
    },
  };
}
