import type { APIRoute } from 'astro';
import { decisionGraphJson } from '#api';
import { type Catalog, loadCatalog } from '#catalog';
import type { Decision } from '#decisions';

interface Props {
  catalog: Catalog;
  decision: Decision;
}

export async function getStaticPaths(): Promise<{ params: { decision: string }; props: Props }[]> {
  const catalog = await loadCatalog();
  return [...catalog.handbook.decisions.values()].map((decision) => ({
    params: { decision: decision.id },
    props: { catalog, decision },
  }));
}

export const GET: APIRoute<Props> = ({ props }) =>
  Response.json(decisionGraphJson(props.catalog.handbook, props.decision));
