import { type Catalog, loadCatalog, type SiteLocale } from '#catalog';
import type { Decision, Outcome } from '#decisions';
import { outcomesOf } from '#site';

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

/** What the page of an outcome gets. */
export interface OutcomeProps extends DecisionProps {
  outcome: Outcome;
}

/** One page for each outcome of each decision in each language. */
export async function outcomePaths(): Promise<
  { params: { locale: string; decision: string; outcome: string }; props: OutcomeProps }[]
> {
  const decisions = await decisionPaths();
  return decisions.flatMap(({ params, props }) =>
    outcomesOf(props.catalog.handbook, props.decision).map((outcome) => ({
      params: { ...params, outcome: outcome.id.toLowerCase() },
      props: { ...props, outcome },
    })),
  );
}
