import type { Catalog } from '#catalog';
import type { Wishes } from '../client/embed-builder/snippets.ts';
import { plainTitle } from './choices.ts';

/** A decision as it is embedded where nothing is wished. */
export function plainWishes(catalog: Pick<Catalog, 'handbook'>, id: string, lang: string): Wishes {
  return {
    subject: { kind: 'decision', id },
    title: plainTitle(catalog, id, lang),
    lang,
    instance: '',
    partner: '',
    theme: '',
    pinned: true,
    tabs: false,
    resize: false,
  };
}
