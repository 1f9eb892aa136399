import {
  type Catalog,
  CLOSED,
  dutyFeedUrl,
  type GuideEntry,
  guideFrameUrl,
  INSTANCES,
} from '#catalog';
import { decisionEditions } from './decision-editions.ts';
import {
  CHANGES_PATH,
  decisionJsonPath,
  guideJsonPath,
  guideMarkdownPath,
  RESPONSIBILITIES_PATH,
  responsibilitiesCsvPath,
  responsibilitiesUrl,
  schemaPath,
} from './paths.ts';
import { DESCRIBED, type IndexJson, SCHEMA_NAMES } from './schema.ts';

/** Every locale, instance, guide and decision with its address; see `indexSchema`. */
export function indexJson(catalog: Catalog): IndexJson {
  const { duties, guides, handbook, locales } = catalog;
  // Without English words there is no matrix to show.
  const tabled = handbook.words.has('en') ? locales : [];
  return {
    locales: locales.map(({ tag, name, direction }) => ({ tag, name, direction, url: `/${tag}/` })),
    instances: INSTANCES.map((id) => ({ id, closed: CLOSED[id] ?? null })),
    guides: [...guides.values()].map(guideIn),
    decisions: [...handbook.decisions.values()].map(({ id, cloud }) => ({
      id,
      cloud,
      json: decisionJsonPath(null, id),
      editions: decisionEditions(catalog, id),
    })),
    responsibilities: {
      json: RESPONSIBILITIES_PATH,
      editions: tabled.map(({ tag }) => ({
        locale: tag,
        url: responsibilitiesUrl(tag),
        csv: responsibilitiesCsvPath(tag),
      })),
    },
    changes: {
      json: CHANGES_PATH,
      editions: (duties.length > 0 ? locales : []).map(({ tag }) => ({
        locale: tag,
        feed: dutyFeedUrl(tag),
      })),
    },
    schemas: SCHEMA_NAMES.map((name) => ({
      name,
      json: schemaPath(name),
      describes: DESCRIBED[name],
    })),
  };
}

function guideIn({ collection, editions, slug }: GuideEntry): IndexJson['guides'][number] {
  return {
    slug,
    collection,
    instances: [...new Set([...editions.values()].flatMap(({ guide }) => guide.instances))],
    editions: [...editions.values()].map(({ locale, guide, url }) => ({
      locale,
      title: guide.title,
      url,
      json: guideJsonPath(locale, slug),
      markdown: guideMarkdownPath(locale, slug),
      embed: guide.procedures.length > 0 ? guideFrameUrl(locale, slug) : null,
    })),
  };
}
