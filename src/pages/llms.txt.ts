import type { APIRoute } from 'astro';
import { llmsText } from '#api';
import { loadCatalog } from '#catalog';

export const GET: APIRoute = async ({ url }) =>
  new Response(llmsText(await loadCatalog(), new URL(url.origin)), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
