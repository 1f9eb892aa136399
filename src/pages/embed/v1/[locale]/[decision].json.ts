import type { APIRoute } from 'astro';
import { embedData } from '#site';
import { type DecisionProps, decisionPaths } from '../../../_decisions.ts';

export const getStaticPaths = decisionPaths;

export const GET: APIRoute<DecisionProps> = ({ props: { catalog, decision, locale } }) =>
  Response.json(embedData(catalog, decision, locale));
