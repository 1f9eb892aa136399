import { element, frame, resize } from 'virtual:embed-scripts';
import type { APIRoute } from 'astro';

interface Props {
  code: string;
}

export const getStaticPaths = () => [
  { params: { script: 'v1' }, props: { code: element.code } },
  { params: { script: 'v1-resize' }, props: { code: resize.code } },
  { params: { script: `frame.${frame.hash}` }, props: { code: frame.code } },
];

export const GET: APIRoute<Props> = ({ props: { code } }) =>
  new Response(code, { headers: { 'content-type': 'text/javascript' } });
