import type { APIRoute } from 'astro';
import { guideMarkdown } from '#api';
import { type EditionProps, editionPaths } from '../../_editions.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props, url }) =>
  new Response(guideMarkdown(props.edition, new URL(url.origin), props.catalog.handbook), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
