import type { Catalog, SiteLocale } from '#catalog';
import { createTranslator } from '#strings';
import type { OfflineWords, PackWords } from '../client/offline/words.ts';
import { icon } from '../icons.ts';
import { collectionName } from '../names.ts';
import { formsOf } from '../search/words.ts';

/** What the script of the page about offline use says. */
export function offlineWords(catalog: Catalog, locale: string): OfflineWords {
  const t = createTranslator(locale);
  return {
    locale: t.locale,
    own: locale,
    languages: Object.fromEntries(catalog.locales.map((one) => [one.tag, packWords(one)])),
    collections: Object.fromEntries(collectionsOf(catalog).map((id) => [id, collectionName(id)])),
    absent: t('offline.absent'),
    ready: t('offline.ready'),
    readyAt: t('offline.readyAt', { date: '{date}' }),
    outdated: t('offline.outdated'),
    outdatedAt: t('offline.outdatedAt', { date: '{date}' }),
    partial: t('offline.partial'),
    left: t('offline.left', { size: '{size}' }),
    download: t('offline.download'),
    update: t('offline.update', { size: '{size}' }),
    resume: t('offline.resume'),
    verify: t('offline.verify'),
    cancel: t('offline.cancel'),
    retry: t('offline.retry'),
    remove: t('offline.remove'),
    askRemove: t('offline.askRemove'),
    keep: t('offline.keep'),
    bar: t('offline.bar', { name: '{name}' }),
    progress: t('offline.progress', { done: '{done}', total: '{total}' }),
    progressTime: t('offline.progressTime', { done: '{done}', total: '{total}', time: '{time}' }),
    verifying: t('offline.verifying', { percent: '{percent}' }),
    removing: t('offline.removing'),
    whole: t('offline.whole'),
    repaired: formsOf('offline.repaired', t),
    saidStarted: t('offline.saidStarted', { name: '{name}' }),
    saidPercent: t('offline.saidPercent', { name: '{name}', percent: '{percent}' }),
    said: t('offline.said', { name: '{name}', state: '{state}' }),
    failed: {
      install: t('offline.failedInstall'),
      verify: t('offline.failedVerify'),
      remove: t('offline.failedRemove'),
    },
    nothingLost: t('offline.nothingLost'),
    trouble: {
      offline: t('offline.troubleOffline'),
      status: t('offline.troubleStatus', { status: '{status}' }),
      foreign: t('offline.troubleForeign'),
      damaged: t('offline.troubleDamaged'),
      full: t('offline.troubleFull'),
      changed: t('offline.troubleChanged'),
      busy: t('offline.troubleBusy'),
      blocked: t('offline.troubleBlocked'),
    },
    troubleUnknown: t('offline.troubleUnknown'),
    visitedMore: formsOf('offline.visitedMore', t),
    forget: t('offline.forget'),
    askForget: t('offline.askForget'),
    forgotten: t('offline.forgotten'),
    used: t('offline.used', { used: '{used}', allowed: '{allowed}' }),
    persistent: t('offline.persistent'),
    fleeting: t('offline.fleeting'),
    persist: t('offline.persist'),
    refused: t('offline.refused'),
    icons: {
      check: icon('check'),
      reset: icon('reset'),
      warning: icon('warning'),
      download: icon('download'),
      remove: icon('remove'),
      lock: icon('lock'),
    },
  };
}

/** What is said of the packs of a language, in that language. */
function packWords({ name, tag }: SiteLocale): PackWords {
  const t = createTranslator(tag);
  return {
    locale: t.locale,
    name,
    contents: t('offline.contents'),
    documents: t('offline.name', { language: name, collection: '{collection}' }),
    about: t(tag === 'en' ? 'offline.original' : 'offline.bilingual'),
    pages: formsOf('offline.pages', t),
  };
}

/** A pack that the site may offer, as far as the catalog knows. */
export interface PossiblePack {
  id: string;
  locale: string;
  collection: string | null;
  /** Its name and what it holds, in its own language. */
  name: string;
  about: string;
  /** Language of these words. */
  words: string;
}

/** The packs of all languages, the reader's first; in each the language itself before its documents. */
export function possiblePacks(catalog: Catalog, own: string): readonly PossiblePack[] {
  const sorted = catalog.locales.toSorted((a, b) => Number(b.tag === own) - Number(a.tag === own));
  return sorted.flatMap((locale) => {
    const { about, contents, documents, locale: words, name } = packWords(locale);
    const { tag } = locale;
    const pack = { id: tag, locale: tag, collection: null, name, about: contents, words };
    const collections = collectionsOf(catalog, tag).map((collection) => ({
      id: `${tag}.${collection}`,
      locale: tag,
      collection,
      name: documents.replace('{collection}', collectionName(collection)),
      about,
      words,
    }));
    return [pack, ...collections];
  });
}

/** Ids of the collections that have a guide, in that language or in any. */
function collectionsOf({ guides }: Catalog, locale?: string): readonly string[] {
  const ids = [...guides.values()].flatMap(({ collection, editions }) => {
    const here = locale === undefined || editions.get(locale)?.guide.published === true;
    return collection !== null && here ? [collection] : [];
  });
  return [...new Set(ids)].sort();
}
