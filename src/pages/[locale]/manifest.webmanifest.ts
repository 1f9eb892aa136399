import type { APIRoute } from 'astro';
import { appManifest } from '#site';
import { type LocaleProps, localePaths } from '../_locales.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<LocaleProps> = ({ props: { catalog, locale } }) =>
  new Response(JSON.stringify(appManifest(locale, catalog.handbook.decisions.size > 0)), {
    headers: { 'content-type': 'application/manifest+json' },
  });
