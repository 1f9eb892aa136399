import type { APIRoute } from 'astro';
import { embedWords } from '#site';
import { type LocaleProps, localePaths } from '../../../_locales.ts';

export const getStaticPaths = localePaths;

export const GET: APIRoute<LocaleProps> = ({ props: { catalog, locale } }) =>
  Response.json(embedWords(catalog, locale.tag));
