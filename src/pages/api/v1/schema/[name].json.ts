import type { APIRoute } from 'astro';
import { jsonSchema, SCHEMAS, type SchemaName } from '#api';

export function getStaticPaths(): { params: { name: string }; props: { name: SchemaName } }[] {
  const names = Object.keys(SCHEMAS).filter((name): name is SchemaName => name in SCHEMAS);
  return names.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: SchemaName }> = ({ props }) =>
  Response.json(jsonSchema(props.name), { headers: { 'content-type': 'application/schema+json' } });
