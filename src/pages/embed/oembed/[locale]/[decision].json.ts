import type { APIRoute } from 'astro';
import { oembedJson } from '#site';
import { type DecisionProps, decisionPaths } from '../../../_decisions.ts';

export const getStaticPaths = decisionPaths;

export const GET: APIRoute<DecisionProps> = ({ props: { catalog, decision, locale }, site }) =>
  Response.json(oembedJson(catalog, decision, locale, new URL('/', site)));
