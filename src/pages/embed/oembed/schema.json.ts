import type { APIRoute } from 'astro';
import { oembedJsonSchema } from '#site';

export const GET: APIRoute = () =>
  Response.json(oembedJsonSchema(), { headers: { 'content-type': 'application/schema+json' } });
