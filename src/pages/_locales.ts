import { type Catalog, loadCatalog, type SiteLocale } from '#catalog';

/** What the page of a language gets. */
export interface LocaleProps {
  catalog: Catalog;
  locale: SiteLocale;
}

/** One page for each language. */
export async function localePaths(): Promise<{ params: { locale: string }; props: LocaleProps }[]> {
  const catalog = await loadCatalog();
  return catalog.locales.map((locale) => ({
    params: { locale: locale.tag },
    props: { catalog, locale },
  }));
}
