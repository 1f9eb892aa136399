import type { APIRoute } from 'astro';
import { indexJson } from '#api';
import { loadCatalog } from '#catalog';

export const GET: APIRoute = async () => Response.json(indexJson(await loadCatalog()));
