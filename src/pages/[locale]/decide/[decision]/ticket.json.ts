import type { APIRoute } from 'astro';
import { ticketWords } from '#site';
import { type DecisionProps, decisionPaths } from '../../../_decisions.ts';

export const getStaticPaths = decisionPaths;

export const GET: APIRoute<DecisionProps> = ({ props: { catalog, decision, locale } }) =>
  Response.json(ticketWords(catalog, decision, locale.tag));
