import type { APIRoute } from 'astro';
import { guideJson } from '#api';
import { type EditionProps, editionPaths } from '../../../../_editions.ts';

export const getStaticPaths = editionPaths;

export const GET: APIRoute<EditionProps> = ({ props }) => Response.json(guideJson(props.edition));
