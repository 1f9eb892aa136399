import { guideUrl } from './slug.ts';

/** Address of a decision alone, to be shown in a frame. */
export function decisionFrameUrl(locale: string, id: string): string {
  return `/embed/${locale}/${id}/`;
}

/** Address of the procedures of a guide alone, to be shown in a frame. */
export function guideFrameUrl(locale: string, slug: string): string {
  return `/embed${guideUrl(locale, slug)}`;
}

/** Address of the oEmbed answer about a decision. */
export function oembedUrl(locale: string, id: string): string {
  return `/embed/oembed/${locale}/${id}.json`;
}
