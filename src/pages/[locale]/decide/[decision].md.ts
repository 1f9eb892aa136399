import type { APIRoute } from 'astro';
import { decisionMarkdown } from '#api';
import { type DecisionProps, decisionPaths } from '../../_decisions.ts';

export const getStaticPaths = decisionPaths;

export const GET: APIRoute<DecisionProps> = ({ props: { catalog, decision, locale }, url }) =>
  new Response(decisionMarkdown(catalog, decision, locale.tag, new URL(url.origin)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
