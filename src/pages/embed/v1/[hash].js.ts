import { element, resize } from 'virtual:embed-scripts';
import type { APIRoute } from 'astro';

interface Props {
  code: string;
}

export const getStaticPaths = () =>
  [element, resize].map(({ hash, code }) => ({ params: { hash }, props: { code } }));

export const GET: APIRoute<Props> = ({ props: { code } }) =>
  new Response(code, { headers: { 'content-type': 'text/javascript' } });
