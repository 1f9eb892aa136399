import { type Catalog, CLOSED, INSTANCES } from '#catalog';
import { guideJsonPath, guideMarkdownPath } from './paths.ts';
import type { IndexJson } from './schema.ts';

/** Every locale, instance, guide and decision with its address; see `indexSchema`. */
export function indexJson({ guides, locales }: Catalog): IndexJson {
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
    decisions: [],
  };
}
