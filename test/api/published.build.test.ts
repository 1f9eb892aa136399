import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type ChangesJson, type IndexJson, SCHEMA_NAMES, SCHEMAS } from '#api';
import { shippedSite } from '../support/build.ts';
import { parseXml } from '../support/xml.ts';

const SITE = 'http://localhost:4321';

let folder: string;
let index: IndexJson;

beforeAll(async () => {
  ({ folder } = await shippedSite());
  index = SCHEMAS.index.parse(json('/api/v1/index.json'));
});

function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

function json(path: string): unknown {
  return JSON.parse(read(path));
}

/** All addresses below `/api/`, those of the schemas excepted. */
function answers(): string[] {
  return globSync('api/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
    .filter((path) => !path.startsWith('/api/v1/schema/'));
}

/** Which schema the index names for an address; a slug may have slashes in it. */
function described(path: string): string[] {
  return index.schemas
    .filter(({ describes }) => {
      const pattern = describes.replace('{slug}', '.+').replace(/\{\w+\}/g, '[^/]+');
      return RegExp(`^${pattern.replaceAll('.json', '\\.json')}$`).test(path);
    })
    .map(({ name }) => name);
}

/** The same value with every object and list as long as it was, and one property more in each object. */
function withExtras(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withExtras);
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, extra: 1 };
}

describe('every file of the API', () => {
  test('is described by one schema that the index names, and is what that says', () => {
    const published = new Map(
      index.schemas.map(({ name, json: path }) => [name, z.fromJSONSchema(schemaAt(path))]),
    );
    const seen = new Map<string, number>();
    for (const path of answers()) {
      const [name = '', ...others] = described(path);
      expect([path, name !== '', others]).toEqual([path, true, []]);
      const value = json(path);
      const result = published.get(name)?.safeParse(value);
      expect([path, result?.error?.issues ?? []]).toEqual([path, []]);
      const own = SCHEMA_NAMES.find((known) => known === name);
      expect([path, own && SCHEMAS[own].safeParse(value).data]).toEqual([path, value]);
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([...SCHEMA_NAMES].sort());
    expect(seen.get('decision')).toBe(index.decisions.length * index.locales.length);
  });

  test('would be refused with something that its schema does not name', () => {
    for (const { describes, json: path, name } of index.schemas) {
      const sample = answers().find((one) => described(one).includes(name)) ?? describes;
      const result = z.fromJSONSchema(schemaAt(path)).safeParse(withExtras(json(sample)));
      expect([name, result.success]).toEqual([name, false]);
    }
  });

  function schemaAt(path: string): z.core.JSONSchema.JSONSchema {
    const schema: z.core.JSONSchema.JSONSchema = JSON.parse(read(path));
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    return schema;
  }
});

/** Every text of a value that is an address of this site. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\/[^{}]*$/.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(addressesIn);
}

test('every address that index and changes name is there', () => {
  const named = [...addressesIn(index), ...addressesIn(json('/api/v1/changes.json'))];
  expect(named.length).toBeGreaterThan(200);
  const missing = named.filter(
    (path) => !existsSync(join(folder, path.endsWith('/') ? `${path}index.html` : path)),
  );
  expect([...new Set(missing)]).toEqual([]);
});

test('a decision has the same ids in every language and without words', () => {
  for (const { editions, id, json: path } of index.decisions) {
    const bare = SCHEMAS['decision-graph'].parse(json(path));
    for (const edition of editions) {
      // What the schema of the graph does not name are the words.
      const graph = SCHEMAS['decision-graph'].parse(json(edition.json));
      const titled = bare.outcomes.map(({ citations, ...outcome }, at) => ({
        ...outcome,
        citations: citations.map((citation, nth) => ({
          ...citation,
          title: graph.outcomes[at]?.citations[nth]?.title,
        })),
      }));
      expect([id, graph]).toEqual([id, { ...bare, outcomes: titled }]);
    }
  }
});

describe('what changed in the responsibilities', () => {
  let changes: ChangesJson;

  beforeAll(() => {
    changes = SCHEMAS.changes.parse(json('/api/v1/changes.json'));
  });

  test('ends with what the responsibilities are', () => {
    const { rows } = SCHEMAS.responsibilities.parse(json('/api/v1/responsibilities.json'));
    const cells = new Map(
      rows.flatMap(({ id, cells: own }) =>
        own.map(({ cloud, column, ends }): [string, typeof ends] => [
          `${id}/${cloud}/${column}`,
          ends,
        ]),
      ),
    );
    expect(changes.versions[0]?.duties).toBe(cells.size);
    const newest = new Map<string, ChangesJson['changes'][number]>();
    for (const change of changes.changes.toReversed())
      newest.set(change.id.replace(/^\w+\//, ''), change);
    for (const [cell, { after }] of newest) {
      const ends = cells.get(cell)?.map(({ responsible, outcome }) => `${responsible} ${outcome}`);
      const told = after?.map(({ responsible, outcome }) => `${responsible} ${outcome}`);
      expect([cell, told?.sort()]).toEqual([cell, ends?.sort()]);
    }
  });

  test('is in the feed of each language, of which the pages tell', () => {
    expect(index.changes.editions.map(({ locale }) => locale)).toEqual(['en', 'ru', 'zh-TW']);
    for (const { feed: path, locale } of index.changes.editions) {
      const feed = parseXml(read(path));
      const entries = feed.children.filter(({ name }) => name === 'entry');
      const rows = new Set(changes.changes.map(({ row, version }) => `${version}/${row}`));
      expect([locale, entries.length]).toEqual([locale, rows.size + 1]);
      for (const page of ['responsibility/', 'decide/billing/']) {
        const html = read(`/${locale}/${page}index.html`);
        const [, ...links] = html.split(/(?=<link )/).map((rest) => rest.split('>')[0] ?? '');
        const feeds = links.filter((link) => link.includes('type="application/atom+xml"'));
        expect(feeds.length).toBe(1);
        expect(feeds[0]).toContain('rel="alternate"');
        expect(feeds[0]).toContain(`href="${SITE}${path}"`);
      }
    }
  });
});
