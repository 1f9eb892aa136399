import type { APIRoute } from 'astro';
import { responsibilitiesJson } from '#api';
import { loadCatalog } from '#catalog';

export const GET: APIRoute = async () =>
  Response.json(responsibilitiesJson((await loadCatalog()).handbook));
