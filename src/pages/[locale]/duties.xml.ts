import type { APIRoute } from 'astro';
import { dutyFeed } from '#site';
import { type LocaleProps, localePaths } from '../_locales.ts';

export async function getStaticPaths(): ReturnType<typeof localePaths> {
  const all = await localePaths();
  return all.filter(({ props }) => props.catalog.duties.length > 0);
}

export const GET: APIRoute<LocaleProps> = ({ props, url }) =>
  new Response(dutyFeed(props.catalog, props.locale, new URL(url.origin)), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
