import type { APIRoute } from 'astro';
import { jsonSchema, type SCHEMAS } from '#api';

type Name = keyof typeof SCHEMAS;

export function getStaticPaths(): { params: { name: string }; props: { name: Name } }[] {
  const names: Name[] = ['guide', 'index'];
  return names.map((name) => ({ params: { name }, props: { name } }));
}

export const GET: APIRoute<{ name: Name }> = ({ props }) =>
  Response.json(jsonSchema(props.name), { headers: { 'content-type': 'application/schema+json' } });
