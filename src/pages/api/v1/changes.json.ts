import type { APIRoute } from 'astro';
import { changesJson } from '#api';
import { loadCatalog } from '#catalog';

export const GET: APIRoute = async () => Response.json(changesJson(await loadCatalog()));
