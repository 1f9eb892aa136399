import { type Catalog, type Edition, guideUrl, INSTANCES, type SiteLocale } from '#catalog';
import type { Instance } from '#guides';
import type { T } from '#strings';
import { spokenTo } from '../decide/spoken.ts';
import { wordsText } from '../decide/words.ts';
import { collectionName } from '../names.ts';
import { groupByCollection, groupByTask } from '../overview/groups.ts';

/** A guide that has procedures. */
export interface GuideChoice {
  slug: string;
  title: string;
  /** Address below the language. */
  path: string;
  /** Tags with blanks between them; null where every language of the site has the guide. */
  only: string | null;
}

/** Guides with procedures of a language, as its list of guides groups them. */
export function guideChoices(
  catalog: Catalog,
  locale: string,
  t: T,
): readonly { name: string; guides: readonly GuideChoice[] }[] {
  const groups = [
    ...groupByTask(catalog, locale).map(({ task, here }) => ({ name: t(`task.${task}`), here })),
    ...groupByCollection(catalog, locale).map(({ id, here }) => ({
      name: collectionName(id),
      here,
    })),
  ];
  return groups
    .map(({ name, here }) => ({
      name,
      guides: here.filter(hasProcedures).map((edition) => choice(catalog, edition)),
    }))
    .filter(({ guides }) => guides.length > 0);
}

function hasProcedures({ guide }: Edition): boolean {
  return guide.published && guide.procedures.length > 0;
}

function choice({ guides, locales }: Catalog, { guide, locale, slug }: Edition): GuideChoice {
  const editions = [...(guides.get(slug)?.editions.values() ?? [])].filter(hasProcedures);
  const path = guideUrl(locale, slug).slice(`/${locale}/`.length);
  const everywhere = editions.length === locales.length;
  const only = everywhere ? null : editions.map((edition) => edition.locale).join(' ');
  return { slug, title: guide.title, path, only };
}

/** Clouds that the question about the cloud offers. */
export function cloudChoices({ handbook }: Pick<Catalog, 'handbook'>): readonly Instance[] {
  const offered = handbook.questions.get('cloud')?.answers ?? [];
  return INSTANCES.filter((instance) => offered.includes(instance));
}

/** Kinds of partner by their ids, in the words of the question about them. */
export function partnerChoices(
  catalog: Pick<Catalog, 'handbook'>,
  locale: string,
): readonly (readonly [string, string])[] {
  const { words } = spokenTo(catalog, locale);
  const said = words.questions['partner']?.answers ?? {};
  const offered = catalog.handbook.questions.get('partner')?.answers ?? [];
  return offered.map((id) => [id, wordsText(said[id]?.text ?? id, words.locale)]);
}

/** Title of a decision as it stands in code: with ordinary blanks. */
export function plainTitle(
  catalog: Pick<Catalog, 'handbook'>,
  decision: string,
  locale: string,
): string {
  const { words } = spokenTo(catalog, locale);
  const title = wordsText(words.decisions[decision]?.title ?? decision, words.locale);
  return title.replaceAll('\u00A0', ' ');
}

/** Titles of all decisions, by their ids and then by language. */
export function decisionTitles(
  catalog: Pick<Catalog, 'handbook' | 'locales'>,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const titles = (id: string) =>
    catalog.locales.map(({ tag }: SiteLocale) => [tag, plainTitle(catalog, id, tag)] as const);
  return Object.fromEntries(
    [...catalog.handbook.decisions.keys()].map((id) => [id, Object.fromEntries(titles(id))]),
  );
}
