import type { Catalog } from '#catalog';
import { PARTIES } from '#decisions';
import { languageName } from '#locale';
import { createTranslator, type Key, type T } from '#strings';
import type { INSTANCE_CODES } from '../client/instances.ts';
import type { DialogWords, Forms, PageWords, SearchWords } from '../client/search/words.ts';
import { type IconName, icon } from '../icons.ts';
import { instanceName, roleNames } from '../names.ts';
import { address } from '../page.ts';
import { renderDialog } from './dialog.ts';

/** The search dialog and its words. */
export function dialogWords(catalog: Catalog, locale: string): DialogWords {
  const t = createTranslator(locale);
  const words = searchWords(catalog, locale);
  return {
    ...words,
    all: formsOf('search.all', t),
    dialog: renderDialog(t),
    icons: { ...words.icons, ...drawings('book', 'check', 'map') },
  };
}

/** What dialog and page say both. */
function searchWords(catalog: Catalog, locale: string): SearchWords {
  const t = createTranslator(locale);
  return {
    locale: t.locale,
    page: address(locale, 'search/'),
    title: t('search.title'),
    found: formsOf('search.found', t),
    nothing: t('search.nothing', { query: '{query}' }),
    failed: t('search.failed'),
    recent: t('search.recent'),
    onlyHere: t('search.onlyHere'),
    forget: t('search.forget'),
    step: t('search.step', { step: '{step}', total: '{total}' }),
    places: {
      decision: t('search.decision'),
      question: t('search.question'),
      outcome: t('search.decision'),
    },
    owner: Object.fromEntries(PARTIES.map((party) => [party, t(`party.${party}`)])),
    language: Object.fromEntries(
      catalog.locales.map(({ tag }) => [tag, languageName(tag, t.locale)]),
    ),
    icons: drawings('arrow', ...PARTIES),
  };
}

/** The words of the search page. */
export function pageWords(catalog: Catalog, locale: string): PageWords {
  const t = createTranslator(locale);
  const words = searchWords(catalog, locale);
  const roles = rolesOf(catalog);
  return {
    ...words,
    corrected: t('search.corrected', { query: '{query}' }),
    exactly: t('search.exactly', { query: '{query}' }),
    exact: t('search.exact'),
    forgiving: t('search.forgiving'),
    near: t('search.near'),
    clear: t('search.clear'),
    filters: t('search.filters'),
    filtersOn: formsOf('search.filtersOn', t),
    also: t('search.also'),
    walk: t('search.walk'),
    steps: t('search.steps'),
    stale: t('guide.stale'),
    responsible: t('search.responsible', { party: '{party}' }),
    groups: {
      instance: t('search.byCloud'),
      kind: t('search.byKind'),
      owner: t('search.byOwner'),
      role: t('search.byRole'),
      trust: t('search.byTrust'),
      locale: t('search.byLanguage'),
    },
    kind: {
      decision: t('search.decisions'),
      guide: t('search.guides'),
      procedure: t('search.procedures'),
    },
    instance: Object.fromEntries(
      INSTANCES.map((instance) => [instance, instanceName(instance, t)]),
    ),
    role: Object.fromEntries(roleNames(roles, t).map((name, at) => [roles[at] ?? name, name])),
    trust: {
      own: t('trust.own'),
      human: t('trust.human'),
      machine: t('trust.machine'),
      source: t('trust.source'),
    },
    icons: { ...words.icons, ...drawings('source', 'human', 'machine', 'stale') },
  };
}

const INSTANCES = [
  'global',
  'us-gov',
  'china',
  'germany',
  'india',
] as const satisfies readonly (keyof typeof INSTANCE_CODES)[];

/** Only roles that some guide names: an agent's browser needs no others. */
function rolesOf({ guides }: Catalog): readonly string[] {
  const editions = [...guides.values()].flatMap((entry) => [...entry.editions.values()]);
  return [...new Set(editions.flatMap(({ guide }) => guide.roles))].sort();
}

function drawings(...names: readonly IconName[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, icon(name)]));
}

/** All plural forms of a sentence, each found by a number that takes it. */
export function formsOf(key: Key, t: T): Forms {
  const rules = new Intl.PluralRules(t.locale);
  const samples = Array.from(
    { length: 200 },
    (_, number) => [rules.select(number), number] as const,
  );
  // Fractions have forms of their own, which nothing here can take.
  const forms = new Map(
    samples.map(([form, number]) => [form, t(key, { count: number, number: '{count}' })]),
  );
  return Object.fromEntries(forms);
}
