import type { APIRoute } from 'astro';
import { matrixCsv } from '#site';
import type { LocaleProps } from '../_locales.ts';
import { matrixPaths } from '../_matrix.ts';

export const getStaticPaths = matrixPaths;

export const GET: APIRoute<LocaleProps> = ({ props, url }) =>
  new Response(matrixCsv(props.catalog, props.locale, new URL(url.origin)), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
