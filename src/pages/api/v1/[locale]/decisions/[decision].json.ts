import type { APIRoute } from 'astro';
import { decisionJson } from '#api';
import { type DecisionProps, decisionPaths } from '../../../../_decisions.ts';

export const getStaticPaths = decisionPaths;

export const GET: APIRoute<DecisionProps> = ({ props: { catalog, decision, locale } }) =>
  Response.json(decisionJson(catalog, decision, locale.tag));
