import { z } from 'zod';
import type { Catalog, SiteLocale } from '#catalog';
import type { Decision } from '#decisions';
import { frameTag } from '../client/embed-builder/snippets.ts';
import { plainWishes } from './wishes.ts';

/** Of the frame, in pixels. */
const SIZE = { width: 640, height: 520 };

/** Seconds: a consumer need not ask again for a day. */
const CACHE_AGE = 86_400;

/** What tools that know oEmbed 1.0 read of a decision. */
export const oembedSchema = z.object({
  type: z.literal('rich'),
  version: z.literal('1.0'),
  title: z.string(),
  provider_name: z.literal('Handoff'),
  provider_url: z.url(),
  cache_age: z.int().min(0).describe('Seconds.'),
  width: z.int().min(1).describe('Pixels.'),
  height: z.int().min(1).describe('Pixels.'),
  html: z.string().describe('A frame with the checklist.'),
});
export type OembedJson = z.output<typeof oembedSchema>;

/** JSON Schema (2020-12) of such an answer. */
export function oembedJsonSchema(): object {
  return z.toJSONSchema(oembedSchema);
}

/** The answer for a decision in a language. */
export function oembedJson(
  catalog: Pick<Catalog, 'handbook'>,
  { id }: Pick<Decision, 'id'>,
  { tag }: Pick<SiteLocale, 'tag'>,
  site: URL,
): OembedJson {
  const shown = plainWishes(catalog, id, tag);
  const size = { width: String(SIZE.width), height: String(SIZE.height) };
  return {
    type: 'rich',
    version: '1.0',
    title: shown.title,
    provider_name: 'Handoff',
    provider_url: site.href,
    cache_age: CACHE_AGE,
    ...SIZE,
    html: frameTag(site.href, shown, size),
  };
}
