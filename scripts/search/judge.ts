import type { GoldenQuery } from './golden.ts';

/** What became of one golden query. */
export interface Verdict {
  /** From 1, the first result that answers; null where none of the first five does. */
  rank: number | null;
  /** True where nothing at all was found. */
  empty: boolean;
  /** Whether the section is among the first three links; null where none is expected. */
  section: boolean | null;
}

/** How many results are looked at. */
export const DEPTH = 5;
const SECTION_DEPTH = 3;

/** Judges the links that a query got, in order; addresses of any language of an expected page count. */
export function judge({ expect, section }: GoldenQuery, links: readonly string[]): Verdict {
  const places = links.slice(0, DEPTH).map(placeOf);
  const answers = ({ slug }: Place) => expect.some((wanted) => isAt(slug, wanted));
  const index = places.findIndex(answers);
  const leads = (place: Place) => place.anchor === section && answers(place);
  return {
    rank: index < 0 ? null : index + 1,
    empty: links.length === 0,
    section: section === undefined ? null : places.slice(0, SECTION_DEPTH).some(leads),
  };
}

/** A page without its language, and a place in it. */
export interface Place {
  slug: string;
  anchor: string;
}

/** `/ru/guides/a/b/#c` is at `a/b`, `/ru/decide/x/y/` at `decide/x/y`; hosts fold case, so does this. */
export function placeOf(link: string): Place {
  const { pathname, hash } = new URL(link, 'https://handoff.example');
  const [, , ...rest] = decoded(pathname).toLowerCase().split('/');
  const segments = rest.filter((segment) => segment !== '');
  if (segments[0] === 'guides') segments.shift();
  return { slug: segments.join('/'), anchor: decoded(hash.slice(1)) };
}

/** An anchor may hold a percent sign that encodes nothing. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A place of a decision is part of the decision; a guide has no parts below its address. */
function isAt(slug: string, wanted: string): boolean {
  const page = wanted.toLowerCase();
  return slug === page || (page.startsWith('decide/') && slug.startsWith(`${page}/`));
}
