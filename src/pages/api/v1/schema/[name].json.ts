import type { APIRoute } from 'astro';
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from '#api';

export function getStaticPaths(): { params: { name: string }; props: { name: SchemaName } }[] {
  return SCHEMA_NAMES.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: SchemaName }> = ({ props }) =>
  Response.json(jsonSchema(props.name), { headers: { 'content-type': 'application/schema+json' } });
