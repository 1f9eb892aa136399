/** Single files that were read with a network: under which names they are kept, and since when. */

/** Pages, and what scripts asked for by an address that stays. */
export const VISITED = 'handoff-visited';
/** Files whose names change with their content. */
export const ASSETS = 'handoff-assets';
/** Pages that stand in for those that are not here. */
export const FALLBACKS = 'handoff-fallbacks';

const SINCE = 'x-handoff-at';
const ABOUT = 'x-handoff-about';

/** Returns a copy of an answer that says when it was kept. */
export async function stamped(response: Response): Promise<Response> {
  const headers = new Headers({ [SINCE]: new Date().toISOString() });
  const type = response.headers.get('content-type');
  if (type) headers.set('content-type', type);
  return new Response(await response.arrayBuffer(), { headers });
}

/** Notes on a copy of a page what it is, so that nobody has to read all of it to list it. */
export function describe({ headers }: Response, html: string): void {
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
  const [, locale = ''] = /<html[^>]* lang="?([\w-]+)/.exec(html) ?? [];
  headers.set(ABOUT, encodeURIComponent(JSON.stringify({ title, locale })));
}

/** What was noted on a copy: its title, as it stands in HTML, and its language; null for what is no page. */
export function described({ headers }: Response): { title: string; locale: string } | null {
  const about = headers.get(ABOUT);
  return about === null ? null : JSON.parse(decodeURIComponent(about));
}

/** When an answer was kept, as ISO 8601; empty where it does not say. */
export function whenKept(response: Response): string {
  return response.headers.get(SINCE) ?? '';
}
