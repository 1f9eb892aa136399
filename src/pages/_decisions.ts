import { type Catalog, loadCatalog, type SiteLocale } from '#catalog';
import type { Decision } from '#decisions';

/** What the page of a decision gets. */
export interface DecisionProps {
  catalog: Catalog;
  decision: Decision;
  locale: SiteLocale;
}

/** One page for each decision in each language. */
export async function decisionPaths(): Promise<
  { params: { locale: string; decision: string }; props: DecisionProps }[]
> {
  const catalog = await loadCatalog();
  return catalog.locales.flatMap((locale) =>
    [...catalog.handbook.decisions.values()].map((decision) => ({
      params: { locale: locale.tag, decision: decision.id },
      props: { catalog, decision, locale },
    })),
  );
}
