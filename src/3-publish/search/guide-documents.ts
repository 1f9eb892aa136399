import type { Edition } from '#catalog';
import type { SearchDocument, SearchUnit, Trust } from '#search';
import { divide } from './divide.ts';
import { withEnglish } from './english.ts';
import { type Part, partsOf } from './guide-units.ts';

/** A guide in one language as search sees it: the opening, then each section, its English beside it where it has some. */
export function guideDocument(
  edition: Edition,
  editions: ReadonlyMap<string, Edition>,
  crumbs: readonly string[],
): SearchDocument {
  const { authored, guide, locale, stale, url } = edition;
  const english = locale === 'en' ? undefined : editions.get('en');
  const parts = translatedParts(edition, english);
  const sourceTitle = differing(parts[0]?.sourceTitle ?? english?.guide.title, guide.title);
  return {
    kind: 'guide',
    url,
    title: guide.title,
    sourceTitle,
    description: guide.description,
    sourceDescription: differing(english?.guide.description, guide.description),
    crumbs,
    locale,
    alsoIn: [...editions.keys()].filter((tag) => tag !== locale),
    instances: guide.instances,
    roles: guide.roles,
    trust: trustOf(guide.translation.kind, authored !== null),
    stale,
    units: parts.flatMap((part, index) =>
      unitsOf(
        index === 0 ? { ...part, title: guide.title, sourceTitle } : part,
        guide.title,
        !everywhere(part.id, editions),
      ),
    ),
  };
}

function translatedParts(edition: Edition, english: Edition | undefined): Part[] {
  const parts = ownParts(edition);
  const bilingual = edition.guide.segments.some(({ source }) => source !== null);
  return bilingual || !english ? parts : withEnglish(parts, ownParts(english));
}

function ownParts({ guide, locale, rebuiltFrom }: Edition): Part[] {
  // Descriptions of pictures are in no sentence, so a rebuilt English guide has only translated ones.
  return partsOf(guide, locale === 'en', rebuiltFrom === null);
}

function everywhere(id: string, editions: ReadonlyMap<string, Edition>): boolean {
  return (
    id === '' ||
    [...editions.values()].every(({ guide }) => guide.sections.some((one) => one.id === id))
  );
}

/** A heading without words is called like what it stands below. */
function unitsOf(
  { id, title, sourceTitle, trail, ...part }: Part,
  fallback: string,
  local: boolean,
): SearchUnit[] {
  return divide(part.pieces).map((pieces) => ({
    kind: part.procedure ? 'procedure' : 'section',
    place: id === '' ? '' : `#${id}`,
    title: title || trail.at(-1) || fallback,
    sourceTitle,
    trail,
    local,
    owner: part.owner,
    instances: null,
    pieces,
  }));
}

function trustOf(kind: 'source' | 'human' | 'machine', authored: boolean): Trust {
  return authored ? 'own' : kind;
}

function differing(source: string | null | undefined, target: string): string | null {
  return source === undefined || source === null || source === '' || source === target
    ? null
    : source;
}
