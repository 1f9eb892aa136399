import type { EmbedGuide } from './model.ts';

/** What a checklist shows of the JSON of a guide: its procedures and their sentences. */
export function embedGuide({ slug, title, url, procedures, segments }: EmbedGuide): EmbedGuide {
  const used = new Set(
    procedures.flatMap(({ steps }) => steps.flatMap((step) => [...step.segments])),
  );
  return {
    slug,
    title,
    url,
    procedures,
    segments: segments.filter(({ id }) => used.has(id)).map(({ id, html }) => ({ id, html })),
  };
}
