import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog';
import { renderSitemap } from '#site';

export const GET: APIRoute = async ({ url }) =>
  new Response(renderSitemap(await loadCatalog(), new URL(url.origin)), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
