import { z } from 'zod';
import { changesSchema } from './changes-schema.ts';
import { decisionGraphSchema, decisionSchema, responsibilitiesSchema } from './decision-schema.ts';

const instance = z.enum(['global', 'us-gov', 'china', 'germany', 'india']);
const date = z.iso.date();

const finding = z.object({
  code: z.string().describe('Permanent, `room/fact`.'),
  severity: z.enum(['error', 'warning', 'info']),
  file: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
  message: z.string(),
  mend: z.string().describe('What to do.'),
});

/** One guide in one language, as `/api/v1/{locale}/guides/{slug}.json` gives it. */
export const guideSchema = z.object({
  slug: z.string(),
  locale: z.string().describe('BCP 47.'),
  title: z.string(),
  description: z.string(),
  url: z.string().describe('Address of the page on this site.'),
  instances: z
    .array(instance)
    .describe('Clouds that the document names; none means that it names none.'),
  roles: z.array(z.string()),
  translation: z.object({
    kind: z.enum(['source', 'human', 'machine']),
    sourceCommit: z.string().nullable().describe('Commit of the English document.'),
    date: date.nullable(),
    stale: z.boolean().describe('Another language has a newer English version.'),
  }),
  sections: z.array(
    z.object({
      id: z.string().describe('The document’s own English anchor where it has one.'),
      depth: z.int().min(1).max(6),
      title: z.string(),
      url: z.string(),
    }),
  ),
  procedures: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      steps: z.array(
        z.object({
          id: z.string().describe('Equal in all languages.'),
          text: z.string(),
          segments: z.array(z.string()),
        }),
      ),
    }),
  ),
  segments: z
    .array(
      z.object({
        id: z.string().describe('As in the document.'),
        key: z
          .string()
          .nullable()
          .describe(
            'Equal in all languages for the same English sentence; null where no other has it.',
          ),
        target: z.string(),
        source: z.string().nullable(),
        html: z.string().describe('The target with its markup, safe to show.'),
      }),
    )
    .describe('Sentences in document order.'),
  alerts: z.array(
    z.object({
      kind: z.enum(['note', 'tip', 'important', 'warning', 'caution']),
      segments: z.array(z.string()),
    }),
  ),
  decisions: z.array(z.string()).describe('Ids of the decisions that the guide leads into.'),
  links: z.array(
    z.object({
      href: z.string().describe('As written.'),
      resolved: z.string().nullable(),
      kind: z.enum(['guide', 'external', 'broken']),
    }),
  ),
  findings: z.array(finding),
});

const page = {
  locale: z.string(),
  title: z.string(),
  url: z.string(),
  json: z.string(),
  markdown: z.string(),
};

/** Everything there is and where, as `/api/v1/index.json` gives it. */
export const indexSchema = z.object({
  locales: z.array(
    z.object({
      tag: z.string(),
      name: z.string().describe('Its own name.'),
      direction: z.enum(['ltr', 'rtl']),
      url: z.string(),
    }),
  ),
  instances: z.array(z.object({ id: instance, closed: date.nullable() })),
  guides: z.array(
    z.object({
      slug: z.string(),
      collection: z.string().nullable().describe('Null for guides of this site’s own.'),
      instances: z.array(instance),
      editions: z.array(
        z.object({
          ...page,
          embed: z
            .string()
            .nullable()
            .describe('Its procedures alone, for frames; null where it has none.'),
        }),
      ),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.string(),
      cloud: z.string().nullable().describe('The only cloud that the decision is about.'),
      json: z.string().describe('The graph without words.'),
      editions: z.array(
        z.object({
          ...page,
          embed: z.string().describe('The decision alone, for frames.'),
          oembed: z.string().describe('The oEmbed answer about the page.'),
        }),
      ),
    }),
  ),
  responsibilities: z
    .object({
      json: z.string(),
      editions: z.array(z.object({ locale: z.string(), url: z.string(), csv: z.string() })),
    })
    .describe('Who is responsible for what.'),
  changes: z
    .object({
      json: z.string(),
      editions: z.array(z.object({ locale: z.string(), feed: z.string().describe('Atom.') })),
    })
    .describe('Which responsibilities changed from one version of the content to the next.'),
  schemas: z
    .array(
      z.object({
        name: z.string(),
        json: z.string(),
        describes: z
          .string()
          .describe('Addresses of the files; `{locale}` and the like stand for any.'),
      }),
    )
    .describe('JSON Schemas of all of this.'),
});

/** The schemas by the name of their file. */
export const SCHEMAS = {
  changes: changesSchema,
  decision: decisionSchema,
  'decision-graph': decisionGraphSchema,
  guide: guideSchema,
  index: indexSchema,
  responsibilities: responsibilitiesSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export type GuideJson = z.output<typeof guideSchema>;
export type IndexJson = z.output<typeof indexSchema>;

/** Addresses of the files that each schema describes; a slug may have slashes in it. */
export const DESCRIBED: Readonly<Record<SchemaName, string>> = {
  changes: '/api/v1/changes.json',
  decision: '/api/v1/{locale}/decisions/{decision}.json',
  'decision-graph': '/api/v1/decisions/{decision}.json',
  guide: '/api/v1/{locale}/guides/{slug}.json',
  index: '/api/v1/index.json',
  responsibilities: '/api/v1/responsibilities.json',
};

export const SCHEMA_NAMES: readonly SchemaName[] = Object.keys(SCHEMAS).filter(
  (name): name is SchemaName => name in SCHEMAS,
);

/** JSON Schema (2020-12) of one kind of answer. */
export function jsonSchema(name: SchemaName): object {
  return z.toJSONSchema(SCHEMAS[name]);
}
