/** Single files that were read with a network: under which names they are kept, and since when. */

/** Pages, and what scripts asked for by an address that stays. */
export const VISITED = 'handoff-visited';
/** Files whose names change with their content. */
export const ASSETS = 'handoff-assets';
/** Pages that stand in for those that are not here. */
export const FALLBACKS = 'handoff-fallbacks';

const SINCE = 'x-handoff-at';

/** Returns a copy of an answer that says when it was kept. */
export async function stamped(response: Response): Promise<Response> {
  const headers = new Headers({ [SINCE]: new Date().toISOString() });
  const type = response.headers.get('content-type');
  if (type) headers.set('content-type', type);
  return new Response(await response.arrayBuffer(), { headers });
}

/** When an answer was kept, as ISO 8601; empty where it does not say. */
export function whenKept(response: Response): string {
  return response.headers.get(SINCE) ?? '';
}
