import type { Edition } from '#catalog';
import { createContext, renderGuide } from '#site';

/** The ids of all elements that the page of a guide has. */
export function anchorsOf(edition: Edition): Set<string> {
  const { heading, body } = renderGuide(createContext(edition), null);
  return new Set([...`${heading}${body}`.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? ''));
}
